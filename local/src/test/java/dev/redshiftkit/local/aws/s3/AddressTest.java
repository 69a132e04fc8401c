package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.aws.SignedRequests;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:4000, /, , ",
        "127.0.0.1:4000, /bucket, bucket, ",
        "127.0.0.1:4000, /bucket/, bucket, ",
        "127.0.0.1:4000, /bucket/a/b%20c, bucket, a/b c",
        "127.0.0.1:4000, /bucket//key, bucket, /key",
        "localhost:4000, /bucket/key, bucket, key",
        "s3.localhost, /bucket/key, bucket, key",
        "bucket.localhost:4000, /a/b, bucket, a/b",
        "bucket.localhost:4000, /, bucket, ",
        "my.bucket.s3.localhost:4000, //key, my.bucket, /key",
        "[::1]:4000, /bucket/key, bucket, key",
    })
    void isFoundInPathOrHost(String host, String path, String bucket, String key) {
        assertThat(address(host, path)).isEqualTo(new Address(Optional.ofNullable(bucket), Optional.ofNullable(key)));
    }

    @Test
    void aPathThatIsNotUtf8IsRefused() {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> address("localhost", "/bucket/%ff"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("InvalidURI"));
    }

    private static Address address(String host, String path) {
        return Address.of(
                SignedRequests.plain("GET", path, Map.of("host", List.of(host)), InputStream.nullInputStream()));
    }
}
