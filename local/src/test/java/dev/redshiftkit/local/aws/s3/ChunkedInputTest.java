package dev.redshiftkit.local.aws.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.aws.HttpRequest;
import dev.redshiftkit.local.aws.SignatureVerifier;
import dev.redshiftkit.local.aws.SignedRequests;
import dev.redshiftkit.local.aws.VerifiedSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signed bodies are the examples of the S3 API reference, 66,560 times the letter a in chunks of 64 KiB. */
class ChunkedInputTest {

    private static final String FIRST = "a".repeat(65536);
    private static final String SECOND = "a".repeat(1024);
    private static final String SIGNED =
            chunk("10000", "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648", FIRST)
                    + chunk("400", "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", SECOND)
                    + chunk("0", "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9", "");
    private static final String SIGNED_WITH_TRAILER =
            chunk("10000", "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2", FIRST)
                    + chunk("400", "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7", SECOND)
                    + "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
                    + "x-amz-checksum-crc32c:sOO8/Q==\r\n"
                    + "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n";
    private static final String UNSIGNED = "5\r\nhello\r\n6\r\n world\r\n0\r\nX-Amz-Checksum-Crc32: DUoRhQ==\r\n\r\n";

    @Test
    void acceptsTheSignedExample() throws IOException {
        assertThat(read(signed(SIGNED))).isEqualTo(FIRST + SECOND);
    }

    @Test
    void acceptsTheSignedExampleWithATrailer() throws IOException {
        ChunkedInput input = signedWithTrailer(SIGNED_WITH_TRAILER);

        assertThat(read(input)).isEqualTo(FIRST + SECOND);
        assertThat(input.trailers()).containsExactly(Map.entry("x-amz-checksum-crc32c", "sOO8/Q=="));
    }

    static List<Arguments> changesOfSignedBodies() {
        return List.of(
                Arguments.of("ad80", "bd80"),
                Arguments.of("0055", "1055"),
                Arguments.of("b6c6", "c6c6"),
                Arguments.of("\r\na", "\r\nb"),
                Arguments.of(";chunk-signature=ad80", ";x=ad80"));
    }

    @ParameterizedTest
    @MethodSource("changesOfSignedBodies")
    void refusesSignedBodiesThatWereChanged(String original, String replacement) {
        String changed = SIGNED.replaceFirst(original, replacement);
        assertThat(changed).isNotEqualTo(SIGNED);

        assertRefused("SignatureDoesNotMatch", signed(changed));
    }

    static List<Arguments> changesOfSignedTrailers() {
        return List.of(
                Arguments.of("sOO8", "tOO8"),
                Arguments.of("d81f", "e81f"),
                Arguments.of("x-amz-trailer-signature.*\r\n", ""));
    }

    @ParameterizedTest
    @MethodSource("changesOfSignedTrailers")
    void refusesSignedTrailersThatWereChanged(String original, String replacement) {
        String changed = SIGNED_WITH_TRAILER.replaceFirst(original, replacement);
        assertThat(changed).isNotEqualTo(SIGNED_WITH_TRAILER);

        assertRefused("SignatureDoesNotMatch", signedWithTrailer(changed));
    }

    @Test
    void refusesChunksInAnotherOrder() {
        String swapped = chunk("400", "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", SECOND)
                + chunk("10000", "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648", FIRST);

        assertRefused("SignatureDoesNotMatch", signed(swapped));
    }

    @Test
    void readsTrailersOfUnsignedBodies() throws IOException {
        ChunkedInput input = unsigned(UNSIGNED);

        assertThat(read(input)).isEqualTo("hello world");
        assertThat(input.trailers()).containsExactly(Map.entry("x-amz-checksum-crc32", "DUoRhQ=="));
    }

    @Test
    void theSplitOfTheSourceMakesNoDifference() throws IOException {
        for (int split = 1; split <= UNSIGNED.length(); split++) {
            InputStream source = new SplitInput(UNSIGNED.getBytes(US_ASCII), split);

            assertThat(read(new ChunkedInput(source, Optional.empty())))
                    .as("split at %d", split)
                    .isEqualTo("hello world");
        }
    }

    @Test
    void aBodyThatEndsEarlyIsIncompleteWhereverItEnds() {
        for (int length = 0; length < UNSIGNED.length(); length++) {
            assertRefused("IncompleteBody", unsigned(UNSIGNED.substring(0, length)));
        }
    }

    @Test
    void bytesCanBeReadOneByOne() throws IOException {
        ChunkedInput input = unsigned("2\r\n\u00FFb\r\n0\r\n\r\n");

        assertThat(input.read()).isEqualTo(0xFF);
        assertThat(input.read(new byte[0])).isZero();
        assertThat(input.read()).isEqualTo('b');
        assertThat(input.read()).isEqualTo(-1);
        assertThat(input.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\n",
                "\r\n",
                "-1\r\n",
                "+5\r\nhello",
                "1000000000000000\r\n",
                "1\r\nab\r\n0\r\n\r\n",
                "0\r\nnocolon\r\n\r\n"
            })
    void bodiesThatAreNotChunkedAreRefused(String body) {
        assertRefused("InvalidRequest", unsigned(body));
    }

    @Test
    void endlessHeadersAndTrailersAreRefused() {
        assertRefused("InvalidRequest", unsigned("1".repeat(10_000)));
        assertRefused("InvalidRequest", unsigned("0\r\n" + "a:b\r\n".repeat(17) + "\r\n"));
    }

    private static String chunk(String size, String signature, String content) {
        return size + ";chunk-signature=" + signature + "\r\n" + content + "\r\n";
    }

    private static ChunkedInput unsigned(String body) {
        return new ChunkedInput(new ByteArrayInputStream(body.getBytes(ISO_8859_1)), Optional.empty());
    }

    private static ChunkedInput signed(String body) {
        return signed(
                body,
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                Map.of("content-length", "66824"),
                "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
    }

    private static ChunkedInput signedWithTrailer(String body) {
        return signed(
                body,
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
                Map.of("x-amz-trailer", "x-amz-checksum-crc32c"),
                "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");
    }

    private static ChunkedInput signed(String body, String kind, Map<String, String> extraHeaders, String seed) {
        Map<String, String> headers = new HashMap<>(extraHeaders);
        headers.put("content-encoding", "aws-chunked");
        headers.put("host", "s3.amazonaws.com");
        headers.put("x-amz-content-sha256", kind);
        headers.put("x-amz-date", "20130524T000000Z");
        headers.put("x-amz-decoded-content-length", "66560");
        headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");
        HttpRequest request = SignedRequests.of(
                "PUT", "/examplebucket/chunkObject.txt", headers, seed, InputStream.nullInputStream());
        SignatureVerifier verifier = new SignatureVerifier(
                id -> Optional.of(SignedRequests.SECRET), "s3", () -> Instant.parse("2013-05-24T00:00:00Z"));
        VerifiedSignature signature = verifier.verify(request, kind);
        return new ChunkedInput(
                new ByteArrayInputStream(body.getBytes(ISO_8859_1)), Optional.of(new ChunkSignatures(signature)));
    }

    private static String read(InputStream input) throws IOException {
        return new String(input.readAllBytes(), ISO_8859_1);
    }

    private static void assertRefused(String code, ChunkedInput input) {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> read(input))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Gives a first read up to a split and the rest byte by byte, as sockets may. */
    private static final class SplitInput extends ByteArrayInputStream {

        private final int split;

        SplitInput(byte[] bytes, int split) {
            super(bytes);
            this.split = split;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, pos < split ? Math.min(length, split - pos) : 1);
        }
    }
}
