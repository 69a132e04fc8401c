package dev.redshiftkit.local.aws;

/** Thrown when a request is not signed as it should be. The message holds neither keys nor signatures. */
public final class SignatureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong, for services to answer in their own words. */
    public enum Reason {
        /** The request bears no signature. */
        MISSING,
        /** The signature's parameters cannot be read, or are meant for another service. */
        MALFORMED,
        /** A header that must be signed is not. */
        UNSIGNED_HEADER,
        /** The access key id is not known. */
        UNKNOWN_ACCESS_KEY,
        /** The request, the secret, or both are not those that were signed. */
        MISMATCH,
        /** The request was signed at a time too far from now. */
        TIME_TOO_SKEWED,
        /** A presigned request is used after its time. */
        EXPIRED
    }

    private final Reason reason;

    SignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static SignatureException malformed(String message) {
        return new SignatureException(Reason.MALFORMED, message);
    }
}
