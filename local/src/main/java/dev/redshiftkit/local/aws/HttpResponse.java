package dev.redshiftkit.local.aws;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response to be sent.
 *
 * @param length bytes of the body; for a HEAD request, those a GET would send
 * @param body closed by the endpoint, whether it was sent or not
 */
public record HttpResponse(int status, Map<String, String> headers, long length, InputStream body) {

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), 0, InputStream.nullInputStream());
    }

    public static HttpResponse xml(int status, String document) {
        return of(status, "application/xml", document.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpResponse of(int status, String contentType, byte[] body) {
        return new HttpResponse(
                status, Map.of("Content-Type", contentType), body.length, new ByteArrayInputStream(body));
    }

    public HttpResponse withHeader(String name, String value) {
        return withHeaders(Map.of(name, value));
    }

    public HttpResponse withHeaders(Map<String, String> additional) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(additional);
        return new HttpResponse(status, all, length, body);
    }
}
