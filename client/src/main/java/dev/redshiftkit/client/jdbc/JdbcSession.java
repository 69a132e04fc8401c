package dev.redshiftkit.client.jdbc;

import com.amazon.redshift.core.BaseConnection;
import com.amazon.redshift.core.TransactionState;
import dev.redshiftkit.client.error.CancelOrigin;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.session.Command;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Reply;
import dev.redshiftkit.client.session.RowCursor;
import dev.redshiftkit.client.session.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A session over a connection of the driver. */
final class JdbcSession implements Session, StopSignal {

    /** For the rollback of what a caller left open; it is not taken from the caller's time. */
    private static final Duration CLEAN_UP = Duration.ofSeconds(2);

    private final Connection connection;
    private final BaseConnection backend;
    private final Runnable giveUp;
    private final Runnable whenClosed;
    private final Watchdog watchdog;
    private final int processId;

    private volatile @Nullable CommandWatch current;
    private volatile boolean fit = true;
    private volatile boolean cancelled;
    private boolean closed;

    JdbcSession(Connection connection, Runnable giveUp, Runnable whenClosed, Watchdog watchdog) throws SQLException {
        this.connection = connection;
        this.backend = connection.unwrap(BaseConnection.class);
        this.giveUp = giveUp;
        this.whenClosed = whenClosed;
        this.watchdog = watchdog;
        this.processId = backend.getBackendPID();
    }

    @Override
    public int processId() {
        return processId;
    }

    @Override
    public Reply execute(Command command) {
        return watched(command.deadline(), () -> {
            try (Statement statement = prepare(command)) {
                return Replies.readAll(statement, run(statement, command));
            }
        });
    }

    @Override
    public RowCursor open(Command command, int fetchSize) {
        CommandWatch watch = begin(command.deadline());
        try {
            return openUnder(watch, command, fetchSize);
        } catch (SQLException failure) {
            throw ended(watch, failure);
        } catch (RuntimeException failure) {
            end(watch);
            throw failure;
        }
    }

    private RowCursor openUnder(CommandWatch watch, Command command, int fetchSize) throws SQLException {
        Statement statement = prepare(command);
        try {
            statement.setFetchSize(fetchSize);
            if (!run(statement, command)) {
                throw new RedshiftException(
                        "statement returns no rows and cannot be streamed",
                        ErrorFacts.of(ErrorKind.INVALID_SQL, Delivery.ANSWERED));
            }
            return new JdbcRowCursor(statement, statement.getResultSet(), this, watch);
        } catch (SQLException | RuntimeException failure) {
            Suppressed.onto(failure, statement::close);
            throw failure;
        }
    }

    private Statement prepare(Command command) throws SQLException {
        // Without parameters a question mark is not looked for, so operators and texts may hold one.
        if (command.parameters().isEmpty()) {
            return connection.createStatement();
        }
        PreparedStatement statement = connection.prepareStatement(command.sql());
        try {
            ParameterBinder.bind(statement, command.parameters());
            return statement;
        } catch (SQLException | RuntimeException failure) {
            Suppressed.onto(failure, statement::close);
            throw failure;
        }
    }

    private static boolean run(Statement statement, Command command) throws SQLException {
        return statement instanceof PreparedStatement prepared ? prepared.execute() : statement.execute(command.sql());
    }

    @Override
    public void beginReadOnly() {
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
        } catch (SQLException failure) {
            throw failed(failure, CancelOrigin.NOBODY);
        }
    }

    @Override
    public void commit(Deadline deadline) {
        watched(deadline, () -> {
            connection.commit();
            leaveTransaction();
            return true;
        });
    }

    /** Also ends what a statement of the caller's own began; the driver in autocommit mode takes no part in that. */
    private void rollBack() {
        cancelled = false;
        watched(watchdog.deadlineIn(CLEAN_UP), () -> {
            if (connection.getAutoCommit()) {
                endForeignTransaction();
            } else {
                connection.rollback();
                leaveTransaction();
            }
            return true;
        });
    }

    private void endForeignTransaction() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("rollback");
        }
    }

    private void leaveTransaction() throws SQLException {
        // In this order: with autocommit on, the driver sends a statement of its own to change the access mode.
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
    }

    @Override
    public void cancel() {
        cancelled = true;
        CommandWatch watch = current;
        if (watch != null) {
            watch.stop(CancelOrigin.CALLER);
        }
    }

    @Override
    public void cancelCommand() {
        try {
            backend.cancelQuery();
        } catch (SQLException unanswered) {
            // Nothing is lost: if the command does not end soon, the connection is cut.
            fit = false;
        }
    }

    @Override
    public void abort() {
        fit = false;
        // Connection.abort would ask for a permission first, which JDK 24 and later refuse to check at all.
        backend.getQueryExecutor().abort();
    }

    private <T> T watched(Deadline deadline, DriverCall<T> call) {
        CommandWatch watch = begin(deadline);
        try {
            T result = call.run();
            end(watch);
            return result;
        } catch (SQLException failure) {
            throw ended(watch, failure);
        } catch (RuntimeException failure) {
            end(watch);
            throw failure;
        }
    }

    private CommandWatch begin(Deadline deadline) {
        if (deadline.hasPassed()) {
            throw new RedshiftException(
                    "no time was left to send the statement",
                    ErrorFacts.of(ErrorKind.QUERY_TIMEOUT, Delivery.NOT_SENT));
        }
        CommandWatch watch = watchdog.watch(this, deadline);
        current = watch;
        // Looked at after the watch can be found, so a request to stop comes either upon the watch or upon this.
        if (cancelled) {
            end(watch);
            throw new RedshiftException(
                    "statement was cancelled before it was sent",
                    ErrorFacts.of(ErrorKind.QUERY_CANCELLED, Delivery.NOT_SENT));
        }
        return watch;
    }

    void end(CommandWatch watch) {
        watch.close();
        current = null;
        fit = fit && watch.origin() == CancelOrigin.NOBODY;
    }

    RedshiftException ended(CommandWatch watch, SQLException failure) {
        end(watch);
        return failed(failure, watch.origin());
    }

    private RedshiftException failed(SQLException failure, CancelOrigin origin) {
        fit = fit && !ErrorTranslator.condemns(failure);
        return ErrorTranslator.commandFailed(failure, origin);
    }

    /** Makes this session go to nobody else. */
    void condemn() {
        fit = false;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        tryToLeaveClean();
        if (fit) {
            returnConnection();
        } else {
            giveUp.run();
        }
        whenClosed.run();
    }

    private void tryToLeaveClean() {
        try {
            if (fit && isInTransaction()) {
                rollBack();
            }
        } catch (RedshiftException | SQLException failure) {
            fit = false;
        }
    }

    private boolean isInTransaction() throws SQLException {
        return backend.getTransactionState() != TransactionState.IDLE || !connection.getAutoCommit();
    }

    private void returnConnection() {
        try {
            connection.close();
        } catch (SQLException failure) {
            giveUp.run();
        }
    }

    /** A call into the driver. */
    interface DriverCall<T> {
        T run() throws SQLException;
    }
}
