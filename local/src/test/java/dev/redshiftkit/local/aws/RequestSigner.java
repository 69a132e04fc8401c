package dev.redshiftkit.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Signs requests that no client would send. */
public final class RequestSigner {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RequestSigner() {}

    /** Returns a request over all of the headers; the hash of the body is added if they do not name one. */
    public static HttpRequest sign(
            String method,
            String target,
            Map<String, String> headers,
            String body,
            CredentialScope scope,
            Instant now) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("x-amz-date", TIMESTAMP.format(now));
        all.putIfAbsent("x-amz-content-sha256", sha256(body));
        HttpRequest unsigned =
                SignedRequests.of(method, target, all, "", new ByteArrayInputStream(body.getBytes(UTF_8)));
        List<String> signedHeaders = all.keySet().stream().sorted().toList();
        String canonical =
                CanonicalRequest.render(unsigned, signedHeaders, all.getOrDefault("x-amz-content-sha256", ""));
        String stringToSign =
                String.join("\n", "AWS4-HMAC-SHA256", TIMESTAMP.format(now), scope.toString(), sha256(canonical));
        String signature = SigningKey.derive(SignedRequests.SECRET, scope).sign(stringToSign);
        Map<String, List<String>> signed = new HashMap<>(unsigned.headers());
        signed.put(
                "authorization",
                List.of("AWS4-HMAC-SHA256 Credential=" + SignedRequests.ACCESS_KEY + "/" + scope + ",SignedHeaders="
                        + String.join(";", signedHeaders) + ",Signature=" + signature));
        return new HttpRequest(unsigned.method(), unsigned.rawPath(), unsigned.query(), signed, unsigned.body());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
