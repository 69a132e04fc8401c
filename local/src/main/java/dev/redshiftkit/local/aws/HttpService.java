package dev.redshiftkit.local.aws;

/** Answers requests, many at once. It turns its own failures into responses and throws nothing that is expected. */
@FunctionalInterface
public interface HttpService {

    HttpResponse handle(HttpRequest request);
}
