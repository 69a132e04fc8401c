package dev.redshiftkit.local.aws;

import dev.redshiftkit.local.identity.AccessKey;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs requests to a service of AWS, or to one that speaks like it, with Signature Version 4. Thread-safe. */
public final class RequestSignatures {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 8;

    private final AccessKey key;
    private final String region;
    private final String service;
    private final InstantSource clock;

    /** @param service by the name that credential scopes bear, such as {@code s3} */
    public RequestSignatures(AccessKey key, String region, String service, InstantSource clock) {
        this.key = key;
        this.region = region;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Returns the headers of a request with those that sign it, all but the host, which the client adds.
     *
     * @param uri with its path encoded as {@link UriText} does
     * @param headers by their lower-case names
     */
    public Map<String, String> sign(String method, URI uri, Map<String, String> headers, byte[] body) {
        Instant now = clock.instant();
        String payloadHash = StringToSign.sha256(body);
        Map<String, String> signed = new TreeMap<>(headers);
        signed.put("x-amz-date", TIMESTAMP.format(now));
        signed.put("x-amz-content-sha256", payloadHash);
        key.sessionToken().ifPresent(token -> signed.put("x-amz-security-token", token));
        signed.put("host", host(uri));
        signed.put("authorization", authorization(method, uri, signed, payloadHash));
        signed.remove("host");
        return signed;
    }

    /** As HTTP clients send it: without a port that goes without saying. */
    private static String host(URI uri) {
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private String authorization(String method, URI uri, Map<String, String> headers, String payloadHash) {
        String timestamp = headers.getOrDefault("x-amz-date", "");
        CredentialScope scope = new CredentialScope(timestamp.substring(0, DATE_LENGTH), region, service);
        List<String> names = List.copyOf(headers.keySet());
        String text = StringToSign.of(request(method, uri, headers), names, timestamp, scope, payloadHash);
        return RequestSignature.ALGORITHM + " Credential=" + key.id() + "/" + scope + ", SignedHeaders="
                + String.join(";", names) + ", Signature="
                + SigningKey.derive(key.secret(), scope).sign(text);
    }

    private static HttpRequest request(String method, URI uri, Map<String, String> headers) {
        return new HttpRequest(
                method,
                uri.getRawPath(),
                QueryParameters.parse(Optional.ofNullable(uri.getRawQuery()).orElse("")),
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                InputStream.nullInputStream());
    }
}
