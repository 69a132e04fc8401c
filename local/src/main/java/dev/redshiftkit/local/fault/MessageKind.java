package dev.redshiftkit.local.fault;

import static dev.redshiftkit.local.fault.Direction.FROM_CLIENT;
import static dev.redshiftkit.local.fault.Direction.TO_CLIENT;

import java.util.Optional;

/** The messages of PostgreSQL's protocol as Redshift speaks it, by the names of its manual. */
public enum MessageKind {
    SSL_REQUEST(FROM_CLIENT),
    GSS_ENCRYPTION_REQUEST(FROM_CLIENT),
    STARTUP(FROM_CLIENT),
    CANCEL_REQUEST(FROM_CLIENT),
    PASSWORD(FROM_CLIENT, 'p'),
    /** Redshift's own answer to its own kind of request for a password. */
    DIGEST_ANSWER(FROM_CLIENT, 'd'),
    QUERY(FROM_CLIENT, 'Q'),
    PARSE(FROM_CLIENT, 'P'),
    BIND(FROM_CLIENT, 'B'),
    DESCRIBE(FROM_CLIENT, 'D'),
    EXECUTE(FROM_CLIENT, 'E'),
    CLOSE(FROM_CLIENT, 'C'),
    FLUSH(FROM_CLIENT, 'H'),
    SYNC(FROM_CLIENT, 'S'),
    FUNCTION_CALL(FROM_CLIENT, 'F'),
    TERMINATE(FROM_CLIENT, 'X'),

    /** The one byte that answers a request for encryption. */
    ENCRYPTION_RESPONSE(TO_CLIENT),
    NEGOTIATE_PROTOCOL_VERSION(TO_CLIENT, 'v'),
    AUTHENTICATION(TO_CLIENT, 'R'),
    PARAMETER_STATUS(TO_CLIENT, 'S'),
    BACKEND_KEY_DATA(TO_CLIENT, 'K'),
    READY_FOR_QUERY(TO_CLIENT, 'Z'),
    PARSE_COMPLETE(TO_CLIENT, '1'),
    BIND_COMPLETE(TO_CLIENT, '2'),
    CLOSE_COMPLETE(TO_CLIENT, '3'),
    PARAMETER_DESCRIPTION(TO_CLIENT, 't'),
    ROW_DESCRIPTION(TO_CLIENT, 'T'),
    NO_DATA(TO_CLIENT, 'n'),
    DATA_ROW(TO_CLIENT, 'D'),
    COMMAND_COMPLETE(TO_CLIENT, 'C'),
    PORTAL_SUSPENDED(TO_CLIENT, 's'),
    EMPTY_QUERY_RESPONSE(TO_CLIENT, 'I'),
    ERROR_RESPONSE(TO_CLIENT, 'E'),
    NOTICE_RESPONSE(TO_CLIENT, 'N');

    private static final int NO_TYPE = -1;

    private final Direction direction;
    private final int type;

    MessageKind(Direction direction) {
        this(direction, NO_TYPE);
    }

    MessageKind(Direction direction, int type) {
        this.direction = direction;
        this.type = type;
    }

    /** Returns which way messages of this kind go. */
    public Direction direction() {
        return direction;
    }

    /** Returns the kind that begins with this byte; empty for one that is unknown to the protocol. */
    public static Optional<MessageKind> of(Direction direction, byte type) {
        for (MessageKind kind : values()) {
            if (kind.direction == direction && kind.type == type) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
