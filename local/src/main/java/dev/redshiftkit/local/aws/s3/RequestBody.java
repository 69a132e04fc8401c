package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.Checksums;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a request, freed of its chunks and checked against every length, hash and checksum the request names.
 * Whoever reads it may use it when the end was reached without an exception, and not before.
 */
final class RequestBody {

    private static final String CONTENT_SHA256 = "x-amz-content-sha256";
    private static final String STREAMING = "STREAMING-";
    private static final String UNSIGNED_STREAM = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static final String SIGNED_STREAM = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_STREAM_WITH_TRAILER = SIGNED_STREAM + "-TRAILER";
    private static final int BUFFER_SIZE = 1 << 16;

    private final CheckedInput content;
    private final Map<String, String> checksums = new HashMap<>();

    private RequestBody(CheckedInput content) {
        this.content = content;
    }

    static RequestBody of(S3Request request) {
        String contentSha256 = request.header(CONTENT_SHA256).orElse("");
        return contentSha256.startsWith(STREAMING) ? ofChunks(request, contentSha256) : ofPlain(request, contentSha256);
    }

    private static RequestBody ofPlain(S3Request request, String contentSha256) {
        CheckedInput content = new CheckedInput(request.http().body(), length(request, "content-length"));
        RequestBody body = new RequestBody(content);
        if (contentSha256.matches("[0-9a-f]{64}")) {
            byte[] expected = HexFormat.of().parseHex(contentSha256);
            content.expect(
                    BodyDigest.of("SHA-256"), value -> require(value, expected, S3Error.CONTENT_SHA256_MISMATCH));
        }
        body.expectHeaders(request);
        return body;
    }

    private static RequestBody ofChunks(S3Request request, String kind) {
        ChunkedInput chunks = new ChunkedInput(request.http().body(), signatures(request, kind));
        CheckedInput content = new CheckedInput(chunks, length(request, "x-amz-decoded-content-length"));
        RequestBody body = new RequestBody(content);
        body.expectHeaders(request);
        request.header("x-amz-trailer")
                .flatMap(ChecksumAlgorithm::ofHeader)
                .ifPresent(algorithm -> body.expectTrailer(algorithm, chunks));
        return body;
    }

    private static Optional<ChunkSignatures> signatures(S3Request request, String kind) {
        return switch (kind) {
            case UNSIGNED_STREAM -> Optional.empty();
            case SIGNED_STREAM, SIGNED_STREAM_WITH_TRAILER -> Optional.of(new ChunkSignatures(request.signature()));
            default -> throw S3Error.NOT_IMPLEMENTED.refusal("The transfer '" + kind + "' is not implemented.");
        };
    }

    private static Optional<Long> length(S3Request request, String header) {
        try {
            return request.header(header).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw S3Error.INVALID_ARGUMENT.refusal("The header " + header + " must be a number.");
        }
    }

    private void expectHeaders(S3Request request) {
        request.header("content-md5").ifPresent(this::expectMd5);
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            request.header(algorithm.header()).ifPresent(value -> expectChecksum(algorithm, value));
        }
    }

    private void expectMd5(String base64) {
        byte[] expected = decode(base64).orElseThrow(S3Error.INVALID_DIGEST::refusal);
        content.expect(BodyDigest.of("MD5"), value -> require(value, expected, S3Error.BAD_DIGEST));
    }

    private void expectChecksum(ChecksumAlgorithm algorithm, String base64) {
        content.expect(algorithm.newDigest(), value -> keep(algorithm, value, base64));
    }

    private void expectTrailer(ChecksumAlgorithm algorithm, ChunkedInput chunks) {
        content.expect(algorithm.newDigest(), value -> {
            String base64 = chunks.trailers().get(algorithm.header());
            if (base64 == null) {
                throw S3Error.INVALID_REQUEST.refusal("The announced trailer " + algorithm.header() + " is missing.");
            }
            keep(algorithm, value, base64);
        });
    }

    private void keep(ChecksumAlgorithm algorithm, byte[] value, String base64) {
        byte[] expected = decode(base64)
                .orElseThrow(() ->
                        S3Error.INVALID_REQUEST.refusal("Value for " + algorithm.header() + " header is invalid."));
        require(value, expected, S3Error.BAD_DIGEST);
        checksums.put(algorithm.header(), base64);
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void require(byte[] value, byte[] expected, S3Error refusal) {
        if (!Arrays.equals(value, expected)) {
            throw refusal.refusal();
        }
    }

    InputStream content() {
        return content;
    }

    /** Writes the whole content. */
    void transferTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            target.write(buffer, 0, count);
        }
    }

    /** Returns the checksums the content was found to have; empty before its end was reached. */
    Checksums checksums() {
        return new Checksums(checksums);
    }
}
