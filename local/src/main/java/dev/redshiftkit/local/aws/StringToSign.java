package dev.redshiftkit.local.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What of a request is signed (IAM user guide, "Create a signed AWS API request"). */
final class StringToSign {

    private StringToSign() {}

    /**
     * @param signedHeaders by their lower-case names, in the order in which they were signed
     * @param payloadHash the SHA-256 of the body, or a word that stands for it
     */
    static String of(
            HttpRequest request,
            List<String> signedHeaders,
            String timestamp,
            CredentialScope scope,
            String payloadHash) {
        String canonical = CanonicalRequest.render(request, signedHeaders, payloadHash);
        return String.join(
                "\n",
                RequestSignature.ALGORITHM,
                timestamp,
                scope.toString(),
                sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
