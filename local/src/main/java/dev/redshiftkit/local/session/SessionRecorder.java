package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.ExecutionStatus;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes down how the executions and transactions of a session end, from what the engine answers. One thread, but for
 * {@link #suspended()}.
 */
final class SessionRecorder {

    /** A row on the wire is a type, a length and a number of columns beside its values. */
    private static final int ROW_OVERHEAD = 7;

    private static final String AUTHORIZATION = "session_authorization";

    /** What the leader node finds out: features it has not, unknown schemas, all that is wrong with names, types and rights. */
    private static final Set<String> OF_LEADER = Set.of("0A", "3F", "42", "25");

    private final SessionActivity activity;
    private final Conflicts conflicts;

    /** Executions whose clients fetch their rows in pieces and have not had all, by their portals. */
    private final Map<String, Execution> suspended = new ConcurrentHashMap<>();

    private long passedBytes;
    private volatile boolean failed;

    SessionRecorder(SessionActivity activity, Conflicts conflicts) {
        this.activity = activity;
        this.conflicts = conflicts;
    }

    /** Returns an execution the client has not fetched all rows of. */
    Optional<Execution> suspended() {
        return suspended.values().stream().findFirst();
    }

    /** Whether the transaction has failed. */
    boolean hasFailed() {
        return failed;
    }

    /** The table that is going to be written has been waited for. */
    void locked() {
        conflicts.takeSnapshot(activity.processId(), activity.database());
    }

    /** Rows have gone to the client. */
    void passed(int bytes) {
        passedBytes += bytes;
    }

    /** The engine has told of a setting. */
    void told(ParameterStatus status) {
        if (status.name().equals(AUTHORIZATION)) {
            activity.actsFor(status.value());
        }
    }

    /** A statement has ended well. */
    void completed(Expectation expectation, CommandComplete complete) {
        expectation.execution().ifPresent(execution -> {
            suspended.values().remove(execution);
            long rows = complete.rows().orElse(0);
            activity.ended(execution, ExecutionStatus.SUCCESS, rows, takeBytes(rows), Execution.Failure.NONE);
        });
        if (complete.tag().equals("COMMIT") || complete.tag().equals("ROLLBACK")) {
            failed |= complete.tag().equals("ROLLBACK");
            transactionEnded();
        }
    }

    private long takeBytes(long rows) {
        long bytes = Math.max(0, passedBytes - rows * ROW_OVERHEAD);
        passedBytes = 0;
        return bytes;
    }

    /** There are more rows than the client has asked for. */
    void suspended(Expectation expectation) {
        if (expectation instanceof Expectation.Executing executing) {
            executing.execution().ifPresent(execution -> suspended.put(executing.portal(), execution));
        }
    }

    /** The client does not want the rest. */
    void closed(String portal) {
        Execution left = suspended.remove(portal);
        if (left != null) {
            activity.ended(left, ExecutionStatus.SUCCESS, 0, takeBytes(0), Execution.Failure.NONE);
        }
    }

    /** Returns the execution that an error is the end of: it begins with it where the engine has refused to prepare it. */
    Optional<Execution> failing(Expectation expectation) {
        transactionFailed();
        return expectation.execution().or(() -> expectation.facts().map(activity::executing));
    }

    /** An execution has ended with what the client is told. */
    void failed(Execution execution, ErrorFields error) {
        failed(execution, error.sqlState(), error.message());
    }

    /** A statement has ended with an error of the gateway's. */
    void failed(Expectation expectation, SqlError error) {
        failing(expectation).ifPresent(execution -> failed(execution, error.sqlState(), error.message()));
    }

    private void failed(Execution execution, String sqlState, String message) {
        transactionFailed();
        suspended.values().remove(execution);
        if (OF_LEADER.stream().anyMatch(sqlState::startsWith)) {
            execution.refusedByLeader();
        }
        ExecutionStatus status = CancelWording.isCancel(sqlState) ? ExecutionStatus.CANCELED : ExecutionStatus.FAILED;
        activity.ended(execution, status, 0, takeBytes(0), new Execution.Failure(sqlState, message));
    }

    /** What it has done is undone already, so it stands in nobody's way. */
    private void transactionFailed() {
        failed = true;
        conflicts.ended(activity.processId(), false);
    }

    /** No transaction is open any more. */
    void transactionEnded() {
        suspended.keySet().forEach(this::closed);
        activity.transactionEnded(!failed);
        conflicts.ended(activity.processId(), !failed);
        failed = false;
    }
}
