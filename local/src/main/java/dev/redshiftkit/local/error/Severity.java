package dev.redshiftkit.local.error;

/** How far an error reaches, in the words of the PostgreSQL protocol. */
public enum Severity {
    /** The statement failed; the session goes on. */
    ERROR,
    /** The session ends with this error. */
    FATAL,
    /** Every session of the server ends. */
    PANIC;

    /** Returns the severity with this name, and {@link #ERROR} for any text the protocol does not know. */
    static Severity of(String name) {
        for (Severity severity : values()) {
            if (severity.name().equals(name)) {
                return severity;
            }
        }
        return ERROR;
    }
}
