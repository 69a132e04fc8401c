package dev.redshiftkit.pgwire.codec;

/**
 * The peer sent bytes that are not the protocol. The stream cannot be trusted from there on: the connection should be told
 * {@link #sqlState()} and closed. Messages name message, field and limit, and never quote what was sent.
 */
public final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE protocol_violation. */
    public static final String PROTOCOL_VIOLATION = "08P01";

    /** SQLSTATE feature_not_supported, for a protocol version that is not ours. */
    public static final String FEATURE_NOT_SUPPORTED = "0A000";

    /** SQLSTATE character_not_in_repertoire, for text that is not UTF-8. */
    public static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";

    private final String sqlState;

    private ProtocolException(String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    static ProtocolException violation(String message) {
        return new ProtocolException(PROTOCOL_VIOLATION, message);
    }

    static ProtocolException unsupported(String message) {
        return new ProtocolException(FEATURE_NOT_SUPPORTED, message);
    }

    static ProtocolException malformedText(String message) {
        return new ProtocolException(CHARACTER_NOT_IN_REPERTOIRE, message);
    }

    /** The SQLSTATE under which a server reports this; one of the constants here. */
    public String sqlState() {
        return sqlState;
    }
}
