package dev.redshiftkit.local.aws.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redshiftkit.local.identity.AccessKey;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteS3Test {

    private static final AccessKey KEY = AccessKey.lasting("AKIA", "very-secret");

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000, PATH, b, http://localhost:9000/b/a%20%2B/c%3F",
        "http://localhost:9000/, PATH, b, http://localhost:9000/b/a%20%2B/c%3F",
        "http://host/minio/, PATH, b, http://host/minio/b/a%20%2B/c%3F",
        "https://s3.amazonaws.com, VIRTUAL_HOST, b-1, https://b-1.s3.amazonaws.com/a%20%2B/c%3F",
        "https://s3.amazonaws.com, VIRTUAL_HOST, with.dot, https://s3.amazonaws.com/with.dot/a%20%2B/c%3F",
        "https://s3.amazonaws.com, VIRTUAL_HOST, a_b, https://s3.amazonaws.com/a_b/a%20%2B/c%3F"
    })
    void objectsHaveAddresses(URI endpoint, RemoteS3.Addressing addressing, String bucket, URI expected) {
        RemoteS3 s3 = RemoteS3.of(endpoint, KEY).withAddressing(addressing);

        assertThat(s3.address(bucket, Optional.of("a +/c?"), "")).isEqualTo(expected);
    }

    @Test
    void bucketsHaveAddresses() {
        RemoteS3 s3 = RemoteS3.of(URI.create("http://host:1"), KEY);

        assertThat(s3.address("b", Optional.empty(), "x=1")).isEqualTo(URI.create("http://host:1/b?x=1"));
        assertThat(s3.withAddressing(RemoteS3.Addressing.VIRTUAL_HOST).address("b", Optional.empty(), "x=1"))
                .isEqualTo(URI.create("http://b.host:1/?x=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host:9000", "http:///path", "http://user@host", "http://host?a=b"})
    void otherEndpointsAreRefused(URI endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteS3.of(endpoint, KEY))
                .withMessageStartingWith("endpoint of S3 must be http or https");
    }

    @Test
    void otherSettingsAreRefused() {
        RemoteS3 s3 = RemoteS3.of(URI.create("http://host"), KEY);

        assertThatIllegalArgumentException().isThrownBy(() -> s3.withRegion("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> s3.withTimeout(Duration.ZERO));
    }

    @Test
    void theSecretIsNotTold() {
        assertThat(RemoteS3.of(URI.create("http://host"), KEY).toString()).doesNotContain("very-secret");
    }
}
