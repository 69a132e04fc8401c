package dev.redshiftkit.local.identity;

/** Thrown when what a request was signed with is worth nothing. */
public final class InvalidKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** There is no such key, or the session token is not the one that belongs to it. */
        UNKNOWN,
        /** The session it was made for is over. */
        EXPIRED
    }

    private final Reason reason;

    InvalidKeyException(Reason reason) {
        super("the key is " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
