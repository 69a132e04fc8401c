package dev.redshiftkit.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.identity.AccessKey;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSignaturesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2013-05-24T00:00:00Z"));
    private static final URI OBJECT = URI.create("https://examplebucket.s3.amazonaws.com/test.txt");
    private static final byte[] NOTHING = {};

    @Test
    void theSignatureIsThatOfTheManual() {
        AccessKey key = AccessKey.lasting(SignedRequests.ACCESS_KEY, SignedRequests.SECRET);

        Map<String, String> headers = signatures(key).sign("GET", OBJECT, Map.of("range", "bytes=0-9"), NOTHING);

        assertThat(headers)
                .containsOnlyKeys("authorization", "range", "x-amz-content-sha256", "x-amz-date")
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + " SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + " Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void theTokenOfASessionIsSentAndSigned() {
        AccessKey key = new AccessKey("ASIA", "secret", Optional.of("token"), Optional.empty());

        Map<String, String> headers = signatures(key).sign("GET", OBJECT, Map.of(), NOTHING);

        assertThat(headers).containsEntry("x-amz-security-token", "token");
        assertThat(headers.get("authorization")).contains("x-amz-date;x-amz-security-token,");
    }

    private static RequestSignatures signatures(AccessKey key) {
        return new RequestSignatures(key, "us-east-1", "s3", CLOCK);
    }
}
