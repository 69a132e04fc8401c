package dev.redshiftkit.local.aws;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests from the JDK's HTTP server to a service, and its responses back. */
final class ExchangeAdapter {

    private static final Logger LOGGER = LoggerFactory.getLogger(ExchangeAdapter.class);
    private static final int NO_BODY = -1;
    private static final int BUFFER_SIZE = 1 << 16;

    private ExchangeAdapter() {}

    static void serve(HttpExchange exchange, HttpService service) {
        try (exchange) {
            answer(exchange, service);
        } catch (IOException e) {
            LOGGER.atDebug().setCause(e).log("client went away before it was answered");
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("request failed unexpectedly");
        }
    }

    private static void answer(HttpExchange exchange, HttpService service) throws IOException {
        HttpRequest request;
        try {
            request = request(exchange);
        } catch (IllegalArgumentException e) {
            exchange.sendResponseHeaders(400, NO_BODY);
            return;
        }
        HttpResponse response = service.handle(request);
        try (InputStream body = response.body()) {
            // A client that is still sending does not read: a refusal would reach it as a broken connection.
            request.body().transferTo(OutputStream.nullOutputStream());
            send(exchange, response, body);
        }
    }

    private static HttpRequest request(HttpExchange exchange) {
        // The URI's own accessors take what follows two leading slashes for a host.
        String target = exchange.getRequestURI().toString();
        int path = target.startsWith("/") ? 0 : Math.max(0, target.indexOf('/', target.indexOf("://") + 3));
        int query = target.indexOf('?');
        return new HttpRequest(
                exchange.getRequestMethod(),
                query < 0 ? target.substring(path) : target.substring(path, query),
                QueryParameters.parse(query < 0 ? "" : target.substring(query + 1)),
                headers(exchange.getRequestHeaders()),
                exchange.getRequestBody());
    }

    private static Map<String, List<String>> headers(Headers headers) {
        Map<String, List<String>> byLowerCaseName = new HashMap<>();
        headers.forEach((name, values) -> byLowerCaseName.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return byLowerCaseName;
    }

    private static void send(HttpExchange exchange, HttpResponse response, InputStream body) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(response.length()));
            exchange.sendResponseHeaders(response.status(), NO_BODY);
        } else if (response.length() == 0) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
        } else {
            exchange.sendResponseHeaders(response.status(), response.length());
            copy(body, exchange.getResponseBody());
        }
    }

    private static void copy(InputStream body, OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            target.write(buffer, 0, count);
        }
    }
}
