package dev.redshiftkit.sql.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3UriTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "s3://bucket, bucket, ``, s3://bucket/",
                "s3://bucket/, bucket, ``, s3://bucket/",
                "s3://my.bucket-1/a/b.csv, my.bucket-1, a/b.csv, s3://my.bucket-1/a/b.csv",
                "s3://bucket//a, bucket, /a, s3://bucket//a",
                "s3://bucket/a%2Fb?c#d e's, bucket, a%2Fb?c#d e's, s3://bucket/a%2Fb?c#d e's",
                "s3://bucket/gr\u00F6\u00DFe/\uD83D\uDE00, bucket, gr\u00F6\u00DFe/\uD83D\uDE00, s3://bucket/gr\u00F6\u00DFe/\uD83D\uDE00",
                "s3://bucket/./a, bucket, ./a, s3://bucket/./a",
            })
    void parsesAndRenders(String text, String bucket, String key, String rendered) {
        S3Uri uri = S3Uri.parse(text);

        assertThat(uri).isEqualTo(S3Uri.of(bucket, key)).hasToString(rendered);
        assertThat(S3Uri.parse(uri.render())).isEqualTo(uri);
    }

    @ParameterizedTest
    @CsvSource({
        "'', s3://",
        "bucket/key, s3://",
        "S3://bucket/key, s3://",
        "https://bucket.s3.amazonaws.com/key, s3://",
        "s3://, 3 to 63",
        "s3:///key, 3 to 63",
        "s3://ab/key, 3 to 63",
        "s3://Bucket/key, 3 to 63",
        "s3://my_bucket/key, 3 to 63",
        "s3://-bucket/key, 3 to 63",
        "s3://bucket-/key, 3 to 63",
        "s3://user@bucket/key, 3 to 63",
        "s3://a..b/key, two dots",
        "s3://192.168.5.4/key, IP address",
        "s3://bucket/../other, traversal",
        "s3://bucket/a/.., traversal",
        "s3://bucket/a..b, traversal",
    })
    void refusesWhatIsNoPlaceInS3(String text, String reason) {
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> S3Uri.parse(text))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "a\nb", "\u007F", "\u0085", "\uD800"})
    void refusesControlCharactersInKeys(String key) {
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> S3Uri.of("bucket", key))
                .withMessageContaining("control characters");
    }

    @Test
    void bucketHasAtMost63Characters() {
        assertThatNoException().isThrownBy(() -> S3Uri.of("a".repeat(63), ""));
        assertThatExceptionOfType(InvalidPathException.class).isThrownBy(() -> S3Uri.of("a".repeat(64), ""));
    }

    @Test
    void keyIsMeasuredInBytes() {
        assertThatNoException().isThrownBy(() -> S3Uri.of("bucket", "\u00E4".repeat(512)));
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> S3Uri.of("bucket", "\u00E4".repeat(512) + "a"))
                .withMessageContaining("at most 1024 bytes in UTF-8, but has 1025");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://bucket, a, s3://bucket/a",
        "s3://bucket/p, a/b, s3://bucket/p/a/b",
        "s3://bucket/p/, a, s3://bucket/p/a",
    })
    void resolvesBelowItself(String base, String child, String expected) {
        assertThat(S3Uri.parse(base).resolve(child)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "../a", "a/../../b", "a\0"})
    void neverLeavesItsPrefix(String child) {
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> S3Uri.parse("s3://bucket/p/").resolve(child));
    }

    @Test
    void appendsToTheKeyAsUnloadDoes() {
        assertThat(S3Uri.parse("s3://bucket/sales_").append("0000_part_00"))
                .hasToString("s3://bucket/sales_0000_part_00");
    }

    @Test
    void dotsThatMeetWhenAppendingAreStillTraversal() {
        assertThatExceptionOfType(InvalidPathException.class)
                .isThrownBy(() -> S3Uri.parse("s3://bucket/a.").append("."));
    }
}
