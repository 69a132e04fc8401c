package dev.redshiftkit.client.error;

/** Who asked for a statement to be stopped, seen from this client. */
public enum CancelOrigin {
    /** Nobody here; if it was stopped, then by the server's own timeout or by an administrator. */
    NOBODY,
    /** The caller of the statement. */
    CALLER,
    /** The deadline of the call. */
    DEADLINE
}
