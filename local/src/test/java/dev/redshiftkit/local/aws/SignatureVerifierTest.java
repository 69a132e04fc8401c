package dev.redshiftkit.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.aws.SignatureException.Reason;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The signatures are those of "Signature Version 4 examples" in the S3 API reference. */
class SignatureVerifierTest {

    private static final Instant SIGNED_AT = Instant.parse("2013-05-24T00:00:00Z");
    private static final String EMPTY = SignedRequests.EMPTY_SHA256;
    private static final String PRESIGNED = "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

    private Instant now = SIGNED_AT;
    private final SignatureVerifier verifier = new SignatureVerifier(SignatureVerifierTest::secretOf, "s3", () -> now);

    private static Optional<String> secretOf(String accessKeyId) {
        return Optional.of(SignedRequests.SECRET).filter(secret -> accessKeyId.equals(SignedRequests.ACCESS_KEY));
    }

    @Test
    void acceptsGetObject() {
        Map<String, String> headers = headers(EMPTY);
        headers.put("range", "bytes=0-9");

        assertAccepted("GET", "/test.txt", headers, "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void acceptsPutObject() {
        Map<String, String> headers = headers("44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
        headers.put("date", "Fri, 24 May 2013 00:00:00 GMT");
        headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");

        assertAccepted(
                "PUT",
                "/test%24file.text",
                headers,
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void acceptsAParameterWithoutValue() {
        assertAccepted(
                "GET",
                "/?lifecycle",
                headers(EMPTY),
                "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void acceptsListObjectsInAnyOrderOfParameters() {
        String signature = "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";

        assertAccepted("GET", "/?max-keys=2&prefix=J", headers(EMPTY), signature);
        assertAccepted("GET", "/?prefix=J&max-keys=2", headers(EMPTY), signature);
    }

    @Test
    void acceptsAPresignedRequestUntilItExpires() {
        now = SIGNED_AT.plus(Duration.ofHours(24));
        verifier.verify(presigned(PRESIGNED), "UNSIGNED-PAYLOAD");

        now = now.plusSeconds(1);
        assertRefused(Reason.EXPIRED, presigned(PRESIGNED), "UNSIGNED-PAYLOAD");
    }

    @Test
    void aPresignedRequestIsNotValidBeforeItsTime() {
        now = SIGNED_AT.minus(Duration.ofMinutes(16));

        assertRefused(Reason.TIME_TOO_SKEWED, presigned(PRESIGNED), "UNSIGNED-PAYLOAD");
    }

    @Test
    void aPresignedRequestLastsAWeekAtMost() {
        for (String expires : List.of("604801", "-1", "soon")) {
            HttpRequest request = presigned(PRESIGNED.replace("=86400", "=" + expires));

            assertRefused(Reason.MALFORMED, request, "UNSIGNED-PAYLOAD");
        }
    }

    @Test
    void anyChangeIsAMismatch() {
        String signature = "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";
        Map<String, String> otherHost = headers(EMPTY);
        otherHost.put("host", "otherbucket.s3.amazonaws.com");

        assertRefused(Reason.MISMATCH, request("PUT", "/?max-keys=2&prefix=J", headers(EMPTY), signature), EMPTY);
        assertRefused(Reason.MISMATCH, request("GET", "/?max-keys=3&prefix=J", headers(EMPTY), signature), EMPTY);
        assertRefused(Reason.MISMATCH, request("GET", "/x?max-keys=2&prefix=J", headers(EMPTY), signature), EMPTY);
        assertRefused(Reason.MISMATCH, request("GET", "/?max-keys=2&prefix=J", otherHost, signature), EMPTY);
        assertRefused(
                Reason.MISMATCH,
                request("GET", "/?max-keys=2&prefix=J", headers(EMPTY), signature),
                "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
    }

    @Test
    void aSignatureHoldsForAQuarterOfAnHour() {
        String signature = "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543";
        HttpRequest request = request("GET", "/?lifecycle", headers(EMPTY), signature);
        now = SIGNED_AT.plus(Duration.ofMinutes(15));
        verifier.verify(request, EMPTY);
        now = SIGNED_AT.minus(Duration.ofMinutes(15));
        verifier.verify(request, EMPTY);

        now = SIGNED_AT.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertRefused(Reason.TIME_TOO_SKEWED, request, EMPTY);
        now = SIGNED_AT.minus(Duration.ofMinutes(15)).minusSeconds(1);
        assertRefused(Reason.TIME_TOO_SKEWED, request, EMPTY);
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        assertRefused(
                Reason.UNKNOWN_ACCESS_KEY,
                presigned(PRESIGNED.replace("AKIAIOSFODNN7EXAMPLE", "STRANGER")),
                "UNSIGNED-PAYLOAD");
    }

    @Test
    void aRequestWithoutSignatureIsRefused() {
        assertRefused(Reason.MISSING, presigned("/test.txt"), EMPTY);
    }

    @Test
    void whatCannotBeReadIsMalformed() {
        for (String authorization : List.of(
                "Basic dXNlcjpwYXNz",
                "AWS4-HMAC-SHA256",
                "AWS4-HMAC-SHA256 Credential=a/b,SignedHeaders=host,Signature=0",
                "AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/s3/aws4_request,Signature=0",
                "AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/s3/aws4_request,SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=a/20130525/us-east-1/s3/aws4_request,SignedHeaders=host,Signature=0",
                "AWS4-HMAC-SHA256 Credential=a/20130524/us-east-1/sqs/aws4_request,SignedHeaders=host,Signature=0")) {
            Map<String, List<String>> headers =
                    Map.of("authorization", List.of(authorization), "x-amz-date", List.of("20130524T000000Z"));

            assertRefused(
                    Reason.MALFORMED, SignedRequests.plain("GET", "/", headers, InputStream.nullInputStream()), EMPTY);
        }
    }

    @Test
    void hostAndAmazonsOwnHeadersMustBeSigned() {
        HttpRequest complete = presigned(PRESIGNED);
        Map<String, List<String>> more = new HashMap<>(complete.headers());
        more.put("x-amz-meta-added", List.of("later"));

        assertRefused(
                Reason.UNSIGNED_HEADER,
                SignedRequests.plain("GET", PRESIGNED, more, InputStream.nullInputStream()),
                "UNSIGNED-PAYLOAD");
        assertRefused(Reason.UNSIGNED_HEADER, presigned(PRESIGNED.replace("=host", "=range")), "UNSIGNED-PAYLOAD");
    }

    @Test
    void noMessageShowsKeysOrSignatures() {
        String signature = "0".repeat(64);
        HttpRequest request = request("GET", "/?lifecycle", headers(EMPTY), signature);

        assertThatExceptionOfType(SignatureException.class)
                .isThrownBy(() -> verifier.verify(request, EMPTY))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .doesNotContain(SignedRequests.SECRET, SignedRequests.ACCESS_KEY, signature));
    }

    private static Map<String, String> headers(String contentSha256) {
        return new HashMap<>(Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "x-amz-content-sha256", contentSha256,
                "x-amz-date", "20130524T000000Z"));
    }

    private static HttpRequest request(String method, String target, Map<String, String> headers, String signature) {
        return SignedRequests.of(method, target, headers, signature, InputStream.nullInputStream());
    }

    private static HttpRequest presigned(String target) {
        Map<String, List<String>> headers = Map.of("host", List.of("examplebucket.s3.amazonaws.com"));
        return SignedRequests.plain("GET", target, headers, InputStream.nullInputStream());
    }

    private void assertAccepted(String method, String target, Map<String, String> headers, String signature) {
        HttpRequest request = request(method, target, headers, signature);
        VerifiedSignature verified =
                verifier.verify(request, request.header("x-amz-content-sha256").orElseThrow());

        assertThat(verified.signature()).isEqualTo(signature);
        assertThat(verified.scope()).isEqualTo(new CredentialScope("20130524", "us-east-1", "s3"));
    }

    private void assertRefused(Reason reason, HttpRequest request, String payloadHash) {
        assertThatExceptionOfType(SignatureException.class)
                .isThrownBy(() -> verifier.verify(request, payloadHash))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
