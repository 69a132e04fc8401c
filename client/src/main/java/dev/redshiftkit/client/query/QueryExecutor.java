package dev.redshiftkit.client.query;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Session;
import dev.redshiftkit.client.session.SessionRequest;
import dev.redshiftkit.client.session.SessionSource;
import dev.redshiftkit.client.session.Ticker;
import java.time.Duration;
import java.util.function.Function;

/**
 * Runs what the client's features ask for: gets a session, keeps the deadline, remembers what is running. Safe for use by
 * several threads.
 */
public final class QueryExecutor {

    private final SessionSource sessions;
    private final QuerySettings settings;
    private final Ticker ticker;
    private final RunningStatements running = new RunningStatements();

    public QueryExecutor(SessionSource sessions, QuerySettings settings, Ticker ticker) {
        this.sessions = sessions;
        this.settings = settings;
        this.ticker = ticker;
    }

    public QuerySettings settings() {
        return settings;
    }

    /**
     * Runs a conversation of several statements on one session, which is returned when it ends.
     *
     * @param time for all of it, from the wait for a session on
     * @throws dev.redshiftkit.client.error.InvalidSettingException if {@code time} is longer than is allowed
     */
    public <T> T converse(Duration time, Function<Conversation, T> talk) {
        Deadline deadline = deadlineIn(time);
        try (Session session = sessions.acquire(new SessionRequest(deadline))) {
            running.add(session);
            try {
                return talk.apply(new Conversation(session, deadline, ticker));
            } finally {
                running.remove(session);
            }
        }
    }

    /** Begins a stream; its session is returned when the stream is closed. */
    RowStream stream(StatementText statement, Duration time, int fetchSize) {
        Deadline deadline = deadlineIn(time);
        Session session = sessions.acquire(new SessionRequest(deadline));
        running.add(session);
        return RowStream.open(session, statement.within(deadline), fetchSize, () -> running.remove(session));
    }

    private Deadline deadlineIn(Duration time) {
        Duration longest = settings.longestTimeout();
        boolean allowed = !time.isNegative() && !time.isZero() && time.compareTo(longest) <= 0;
        require(allowed, "query.timeout", "positive and at most " + longest, time);
        return Deadline.after(time, ticker);
    }

    /**
     * Asks the server to stop everything that runs for this client at the moment.
     *
     * @return how many statements were asked to stop
     */
    public int cancelAll() {
        return running.cancelAll();
    }
}
