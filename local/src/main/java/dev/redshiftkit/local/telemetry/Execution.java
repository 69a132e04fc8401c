package dev.redshiftkit.local.telemetry;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One execution of one statement, from when the server has read it. The session that runs it writes, one thread at a time;
 * any number of others may read meanwhile.
 */
public final class Execution {

    private final SessionActivity session;
    private final StatementFacts facts;
    private final long queryId;
    private final String user;
    private final String label;
    private volatile Instant start;
    private volatile boolean leaderOnly;
    private volatile boolean queued;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable QueueVisit visit;
    private final AtomicReference<@Nullable Runnable> atEnd = new AtomicReference<>();

    Execution(SessionActivity session, StatementFacts facts, long queryId, String label, Instant start) {
        this.session = session;
        this.facts = facts;
        this.queryId = queryId;
        this.user = session.user();
        this.label = label;
        this.leaderOnly = facts.leaderOnly();
        this.start = start;
    }

    public SessionActivity session() {
        return session;
    }

    public StatementFacts facts() {
        return facts;
    }

    /** Returns its number, which no other execution on this server has. */
    public long queryId() {
        return queryId;
    }

    /** Returns the name of the user that ran it. */
    public String user() {
        return user;
    }

    /** Returns the query group of the session at the time; {@code default} for none. */
    public String label() {
        return label;
    }

    /** Whether compute nodes took no part, so that the logs of queries leave it out. */
    public boolean leaderOnly() {
        return leaderOnly;
    }

    /** The statement was refused before compute nodes could take part. */
    public void refusedByLeader() {
        leaderOnly = true;
    }

    public Instant start() {
        return start;
    }

    /** Returns what came of it; empty as long as it runs. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public ExecutionStatus status() {
        Outcome ended = outcome;
        if (ended != null) {
            return ended.status();
        }
        return queued ? ExecutionStatus.QUEUED : ExecutionStatus.RUNNING;
    }

    /** Returns the number of the transaction it runs in, or ran in. */
    public long transactionId() {
        Outcome ended = outcome;
        return ended == null ? session.transactionId() : ended.transactionId();
    }

    /** Whether it waits for its turn. */
    public boolean isQueued() {
        return queued;
    }

    /** Takes note of whether it waits for its turn. */
    public void queued(boolean waits) {
        queued = waits;
    }

    /** A client may send a statement before it has the answer to the one before: it begins when that has ended. */
    void beginNotBefore(Instant earliest) {
        if (start.isBefore(earliest)) {
            start = earliest;
        }
    }

    /** Takes note of the queue it has run in. */
    public void visits(QueueVisit newVisit) {
        visit = newVisit;
    }

    /** Returns its last visit to a queue of the workload manager; empty if it has come to none. */
    public Optional<QueueVisit> visit() {
        return Optional.ofNullable(visit);
    }

    /** Has something done when this has ended, or will never run. */
    public void atEnd(Runnable action) {
        atEnd.set(action);
    }

    /** Does what is to be done at its end: it has come, or this will never run because something before it has failed. */
    public void settle() {
        Runnable action = atEnd.getAndSet(null);
        if (action != null) {
            action.run();
        }
    }

    void end(Outcome how) {
        outcome = how;
    }

    /**
     * What came of an execution.
     *
     * @param rows returned to the client, or changed
     * @param bytes of rows returned
     */
    public record Outcome(
            ExecutionStatus status, long transactionId, Instant end, long rows, long bytes, Failure failure) {}

    /**
     * Why an execution has ended early.
     *
     * @param sqlState empty if it has not
     * @param message empty if it has not, or there was none to tell
     */
    public record Failure(String sqlState, String message) {

        /** It has ended well. */
        public static final Failure NONE = new Failure("", "");
    }
}
