package dev.redshiftkit.local.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the sessions of one local Redshift do and have done. It numbers their queries and transactions. Keeps the newest
 * records of each kind. Thread-safe.
 */
public final class Activity {

    private static final int RECORDS = 10_000;

    /** Of statements: loads of literals may be as long as a statement can be. */
    private static final long CHARACTERS = 64 * 1024 * 1024;

    private final InstantSource clock;
    private final AtomicLong lastQueryId = new AtomicLong(100);
    private final AtomicLong lastTransactionId = new AtomicLong(1000);
    private final Map<Integer, SessionActivity> sessions = new ConcurrentHashMap<>();
    private final Log<Execution> executions =
            new Log<>(RECORDS, execution -> execution.facts().text().length(), CHARACTERS);
    private final Log<TransactionRecord> transactions = new Log<>(RECORDS);
    private final Log<TransactionConflict> conflicts = new Log<>(RECORDS);
    private final Log<SessionRecord> endedSessions = new Log<>(RECORDS);
    private final WorkloadLog workload = new WorkloadLog();
    private final Log<ConnectionEvent> connectionEvents = new Log<>(RECORDS);

    public Activity(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns a number that no statement has had. */
    public long nextQueryId() {
        return lastQueryId.incrementAndGet();
    }

    long nextTransactionId() {
        return lastTransactionId.incrementAndGet();
    }

    /** Returns the time of this server, to the microsecond, which is as exact as the system views are. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Notes that a client was refused. */
    public void refused(Client client, String user, String database) {
        log(ConnectionEvent.Kind.AUTHENTICATION_FAILURE, client, 0, database, user, Duration.ZERO);
    }

    /** Notes that a client has been let in, and a session has begun. */
    public SessionActivity begin(Client client, int processId, String user, String database) {
        SessionActivity session = new SessionActivity(this, client, processId, user, database, now());
        sessions.put(processId, session);
        log(ConnectionEvent.Kind.AUTHENTICATED, client, processId, database, user, Duration.ZERO);
        log(ConnectionEvent.Kind.INITIATING_SESSION, client, processId, database, user, Duration.ZERO);
        return session;
    }

    /** Notes that a session has ended, and with it what it ran, and its transaction. */
    public void end(SessionActivity session, SessionRecord.Status status) {
        session.current()
                .ifPresent(left -> session.ended(left, ExecutionStatus.CANCELED, 0, 0, Execution.Failure.NONE));
        session.transactionEnded(false);
        if (sessions.remove(session.processId(), session)) {
            Instant end = now();
            endedSessions.append(new SessionRecord(session, status, end));
            log(
                    ConnectionEvent.Kind.DISCONNECTING_SESSION,
                    session.client(),
                    session.processId(),
                    session.database(),
                    session.user(),
                    Duration.between(session.start(), end));
        }
    }

    private void log(
            ConnectionEvent.Kind kind, Client client, int processId, String database, String user, Duration duration) {
        connectionEvents.append(new ConnectionEvent(kind, now(), client, processId, database, user, duration));
    }

    /** Returns what the workload manager does and has done. */
    public WorkloadLog workload() {
        return workload;
    }

    /** Returns the sessions there are. */
    public Collection<SessionActivity> sessions() {
        return List.copyOf(sessions.values());
    }

    /** Returns the executions that have ended, in the order of their ends. */
    public Log<Execution> executions() {
        return executions;
    }

    public Log<TransactionRecord> transactions() {
        return transactions;
    }

    /** Returns the transactions that were aborted because of others. */
    public Log<TransactionConflict> conflicts() {
        return conflicts;
    }

    public Log<SessionRecord> endedSessions() {
        return endedSessions;
    }

    public Log<ConnectionEvent> connectionEvents() {
        return connectionEvents;
    }
}
