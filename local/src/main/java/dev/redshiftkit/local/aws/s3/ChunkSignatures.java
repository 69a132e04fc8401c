package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.VerifiedSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The chain of signatures over the chunks of a body, which begins with that of the request (S3 API reference, "Signature
 * calculations for the authorization header: transferring payload in multiple chunks").
 */
final class ChunkSignatures {

    private static final String HASH_OF_NOTHING =
            HexFormat.of().formatHex(BodyDigest.of("SHA-256").value());

    private final VerifiedSignature request;
    private String previous;

    ChunkSignatures(VerifiedSignature request) {
        this.request = request;
        this.previous = request.signature();
    }

    /** @throws S3Exception if the signature is not that of the chunk */
    void requireChunk(byte[] sha256, String given) {
        String hash = HASH_OF_NOTHING + "\n" + HexFormat.of().formatHex(sha256);
        require("AWS4-HMAC-SHA256-PAYLOAD", hash, given);
    }

    /** @throws S3Exception if the signature is not that of the trailing headers, each line of which ends in a newline */
    void requireTrailer(byte[] sha256, String given) {
        require("AWS4-HMAC-SHA256-TRAILER", HexFormat.of().formatHex(sha256), given);
    }

    private void require(String algorithm, String hash, String given) {
        String expected = request.key()
                .sign(String.join(
                        "\n", algorithm, request.timestamp(), request.scope().toString(), previous, hash));
        if (!MessageDigest.isEqual(ascii(expected), ascii(given))) {
            throw S3Error.SIGNATURE_DOES_NOT_MATCH.refusal();
        }
        previous = expected;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
