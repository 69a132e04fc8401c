package dev.redshiftkit.client.error;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything this client throws because of the server, the network, its settings, or time.
 *
 * <p>Decide by {@link #kind()} and {@link #delivery()}, never by the message. Messages hold neither the text of a
 * statement nor its values nor credentials, and the cause is a stand-in for the driver's exception of which the same is
 * true.
 */
public class RedshiftException extends RuntimeException {

    private final transient ErrorFacts facts;

    public RedshiftException(String message, ErrorFacts facts, @Nullable Throwable cause) {
        super(message, cause);
        this.facts = facts;
    }

    public RedshiftException(String message, ErrorFacts facts) {
        this(message, facts, null);
    }

    /** What went wrong. */
    public final ErrorKind kind() {
        return facts.kind();
    }

    /** Whether the statement can have taken effect. */
    public final Delivery delivery() {
        return facts.delivery();
    }

    /** The SQLSTATE that server or driver gave. Most errors raised inside Redshift's engine share {@code XX000}. */
    public final Optional<String> sqlState() {
        return facts.sqlState();
    }

    /** The id under which {@code sys_query_history} and the other system views know the query. */
    public final OptionalLong queryId() {
        return facts.queryId();
    }

    /** Where in the statement the server saw the error, counted in characters from 1. */
    public final OptionalInt position() {
        return facts.position();
    }

    /** Everything known besides the message. */
    public final ErrorFacts facts() {
        return facts;
    }
}
