package dev.redshiftkit.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-9, 0, 10",
        "bytes=3-, 3, 7",
        "bytes=9-, 9, 1",
        "bytes=0-999999999999999999, 0, 10",
        "bytes=-3, 7, 3",
        "bytes=-10, 0, 10",
        "bytes=-11, 0, 10",
    })
    void liesWithinTheObject(String header, long offset, long length) {
        assertThat(ByteRange.parse(header, 10)).contains(new ByteRange(offset, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void outsideOfTheObjectIsRefused(String header) {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> ByteRange.parse(header, 10))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(416));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1"})
    void anEmptyObjectHasNoRanges(String header) {
        assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> ByteRange.parse(header, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=9999999999999999999-"})
    void whatCannotBeReadIsIgnored(String header) {
        assertThat(ByteRange.parse(header, 10)).isEmpty();
    }
}
