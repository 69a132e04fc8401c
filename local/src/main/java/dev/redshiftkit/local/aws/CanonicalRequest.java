package dev.redshiftkit.local.aws;

import dev.redshiftkit.local.aws.QueryParameters.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form in which a request is signed (IAM user guide, "Create a signed AWS API request"), with the path encoded once,
 * as S3 wants it.
 */
final class CanonicalRequest {

    private CanonicalRequest() {}

    static String render(HttpRequest request, List<String> signedHeaders, String payloadHash) {
        return String.join(
                "\n",
                request.method(),
                path(request.rawPath()),
                query(request.query()),
                headers(request, signedHeaders),
                String.join(";", signedHeaders),
                payloadHash);
    }

    private static String path(String rawPath) {
        return rawPath.isEmpty() ? "/" : UriText.encodePath(UriText.decode(rawPath));
    }

    private static String query(QueryParameters query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.name().equals(RequestSignature.SIGNATURE_PARAMETER))
                .map(parameter -> new Parameter(UriText.encode(parameter.name()), UriText.encode(parameter.value())))
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining("&"));
    }

    private static String headers(HttpRequest request, List<String> signedHeaders) {
        return signedHeaders.stream()
                .map(name -> name + ":"
                        + request.header(name).map(CanonicalRequest::trimmed).orElse("") + "\n")
                .collect(Collectors.joining());
    }

    private static String trimmed(String value) {
        return value.strip().replaceAll(" +", " ");
    }
}
