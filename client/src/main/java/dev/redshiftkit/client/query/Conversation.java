package dev.redshiftkit.client.query;

import dev.redshiftkit.client.session.Command;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Reply;
import dev.redshiftkit.client.session.Session;
import dev.redshiftkit.client.session.Ticker;
import dev.redshiftkit.client.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several statements on one session and under one deadline, each committed by itself. For one thread, and only within the
 * call it was given to.
 */
public final class Conversation {

    private final Session session;
    private final Deadline deadline;
    private final Ticker ticker;
    private final long begun;

    Conversation(Session session, Deadline deadline, Ticker ticker) {
        this.session = session;
        this.deadline = deadline;
        this.ticker = ticker;
        this.begun = ticker.nanos();
    }

    /** Runs a statement and reads its whole answer. Its parameters are objects that {@link Value#of} accepts. */
    public QueryResult execute(String sql, Object... parameters) {
        return execute(sql, Stream.of(parameters).map(Value::of).toList());
    }

    QueryResult execute(String sql, List<Value> parameters) {
        long started = ticker.nanos();
        Reply reply = session.execute(new Command(sql, parameters, deadline));
        Duration took = Duration.ofNanos(ticker.nanos() - started);
        return new QueryResult(reply.columns(), reply.rows(), reply.rowsAffected(), took);
    }

    /** The time since this conversation began. */
    public Duration elapsed() {
        return Duration.ofNanos(ticker.nanos() - begun);
    }

    /** The id of the server process that answers here. */
    public int processId() {
        return session.processId();
    }
}
