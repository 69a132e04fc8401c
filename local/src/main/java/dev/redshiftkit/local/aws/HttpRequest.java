package dev.redshiftkit.local.aws;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param rawPath the path before decoding, which the signature needs
 * @param headers all values by the lower-case names of the headers
 * @param body read at most once, by whoever handles the request
 */
public record HttpRequest(
        String method, String rawPath, QueryParameters query, Map<String, List<String>> headers, InputStream body) {

    public HttpRequest {
        headers = Map.copyOf(headers);
    }

    /** Returns the values of a header, joined by commas. The name is given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    public Optional<String> parameter(String name) {
        return query.first(name);
    }
}
