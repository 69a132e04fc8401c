package dev.redshiftkit.local.telemetry;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one session does: its transaction, and the statement it runs. The session writes, from both of its threads; any number
 * of others may read meanwhile.
 */
public final class SessionActivity {

    private final Activity activity;
    private final Client client;
    private final int processId;
    private final String database;
    private final Instant start;
    private volatile String user;
    private volatile String label = "default";
    private volatile Supplier<Optional<Execution>> current = Optional::empty;
    private volatile Instant lastEnd = Instant.MIN;
    private volatile long lastQueryId = -1;
    private @Nullable Transaction transaction;

    SessionActivity(Activity activity, Client client, int processId, String user, String database, Instant start) {
        this.activity = activity;
        this.client = client;
        this.processId = processId;
        this.user = user;
        this.database = database;
        this.start = start;
    }

    public int processId() {
        return processId;
    }

    public String database() {
        return database;
    }

    public Client client() {
        return client;
    }

    public Instant start() {
        return start;
    }

    /** Returns whom the session acts for, which SET SESSION AUTHORIZATION changes. */
    public String user() {
        return user;
    }

    public void actsFor(String newUser) {
        user = newUser;
    }

    /** Sets the query group that the statements from the next one on are in; {@code default} for none. */
    public void label(String queryGroup) {
        label = queryGroup;
    }

    /** Says where to ask what the session runs. */
    public void tellsCurrent(Supplier<Optional<Execution>> source) {
        current = source;
    }

    /** Returns what the session runs, or waits with. */
    public Optional<Execution> current() {
        return current.get().filter(execution -> execution.outcome().isEmpty());
    }

    /** Returns the number of the last query that has ended and that compute nodes took part in; -1 if there was none. */
    public long lastQueryId() {
        return lastQueryId;
    }

    /** Notes that a statement is to be executed. */
    public Execution executing(StatementFacts facts) {
        return new Execution(this, facts, activity.nextQueryId(), label, activity.now());
    }

    /** Notes how an execution has ended, unless that has been noted. */
    public void ended(Execution execution, ExecutionStatus status, long rows, long bytes, Execution.Failure failure) {
        if (execution.outcome().isPresent()) {
            return;
        }
        Instant end = activity.now();
        execution.beginNotBefore(lastEnd);
        lastEnd = end;
        if (!execution.leaderOnly()) {
            lastQueryId = execution.queryId();
        }
        execution.end(new Execution.Outcome(status, transactionId(), end, rows, bytes, failure));
        activity.executions().append(execution);
        execution.settle();
    }

    /** Returns the number of the transaction the session is in; one begins if it is in none. */
    public long transactionId() {
        return begunTransaction().id();
    }

    private synchronized Transaction begunTransaction() {
        Transaction open = transaction;
        if (open == null) {
            open = new Transaction(activity.nextTransactionId(), activity.now());
            transaction = open;
        }
        return open;
    }

    /** Returns the transaction the session is in. */
    public synchronized Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    /** Notes that the transaction is aborted because of others and this table. */
    public void conflicted(long table) {
        activity.conflicts().append(new TransactionConflict(begunTransaction(), processId, activity.now(), table));
    }

    /** Notes that the transaction has ended, if the session was in one. */
    public void transactionEnded(boolean committed) {
        takeTransaction()
                .ifPresent(ended -> activity.transactions()
                        .append(new TransactionRecord(user, database, ended, committed, activity.now())));
    }

    private synchronized Optional<Transaction> takeTransaction() {
        Optional<Transaction> open = Optional.ofNullable(transaction);
        transaction = null;
        return open;
    }

    /** A transaction that is open, or was. */
    public record Transaction(long id, Instant start) {}
}
