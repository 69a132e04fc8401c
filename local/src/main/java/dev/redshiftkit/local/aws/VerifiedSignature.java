package dev.redshiftkit.local.aws;

/**
 * A signature that was found right, with what is needed to check those of the chunks that follow it.
 *
 * @param timestamp as it was signed
 * @param signature in hexadecimal
 */
public record VerifiedSignature(SigningKey key, CredentialScope scope, String timestamp, String signature) {

    @Override
    public String toString() {
        return "VerifiedSignature[" + scope + "]";
    }
}
