package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.error.Severity;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.server.InnerResult;
import dev.redshiftkit.local.server.InnerSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements, each on a thread of its own, one after the other within a batch. */
final class StatementRunner implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(StatementRunner.class);

    /** What the service takes of a result; there it counts after compression. */
    private static final long MOST_RESULT_BYTES = 500L << 20;

    private static final Duration BETWEEN_CANCELS = Duration.ofMillis(20);
    private static final int CANCELS = 50;

    private final Logins logins;
    private final DataSessions sessions;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), StatementRunner::thread);

    StatementRunner(Logins logins, DataSessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "redshift-kit-data-api");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs a statement some time soon.
     *
     * @param session the one that was taken for it; it is given back afterwards
     */
    void submit(DataStatement statement, Optional<String> session) {
        threads.execute(() -> run(statement, session));
    }

    /** Cancels a statement, and waits for its end a little. A cancel that comes too early for a query does nothing. */
    void cancel(DataStatement statement) throws InterruptedException {
        for (int attempt = 0; attempt < CANCELS && !statement.status().isFinal(); attempt++) {
            statement.cancel().ifPresent(InnerSession::cancel);
            statement.awaitEnd(BETWEEN_CANCELS);
        }
    }

    private void run(DataStatement statement, Optional<String> kept) {
        statement.picked();
        boolean usable = false;
        try {
            usable = kept.isPresent() ? runIn(sessions.open(kept.get()), statement) : runAlone(statement);
        } catch (SqlError e) {
            end(statement, e);
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("a statement of the Data API has failed unexpectedly");
            statement.end(Status.FAILED, "internal error of the local Redshift");
        }
        boolean afterwards = usable;
        kept.ifPresent(session -> sessions.release(session, afterwards));
    }

    private boolean runAlone(DataStatement statement) {
        try (InnerSession session = logins.open(statement.submission().login())) {
            return runIn(session, statement);
        }
    }

    /** Returns whether the session can be used again. */
    private static boolean runIn(InnerSession session, DataStatement statement) {
        statement.started(session);
        Submission submission = statement.submission();
        boolean isTransaction = submission.isBatch() && submission.mode() == Submission.Mode.TRANSACTION;
        return isTransaction ? runAsTransaction(session, statement) : runEach(session, statement);
    }

    private static boolean runAsTransaction(InnerSession session, DataStatement statement) {
        session.query("BEGIN", 0);
        List<String> texts = statement.submission().texts();
        for (int index = 0; index < texts.size(); index++) {
            Optional<SqlError> failure = runPart(session, statement, index);
            if (failure.isPresent()) {
                return rollBack(session, statement, index, failure.get());
            }
        }
        session.query("COMMIT", 0);
        statement.end(Status.FINISHED, "");
        return true;
    }

    private static boolean rollBack(InnerSession session, DataStatement statement, int index, SqlError failure) {
        boolean isAlive = !endsSession(failure);
        if (isAlive) {
            session.query("ROLLBACK", 0);
        }
        end(statement, index, failure);
        return isAlive;
    }

    private static boolean runEach(InnerSession session, DataStatement statement) {
        Optional<SqlError> first = Optional.empty();
        int failed = 0;
        boolean isAlive = true;
        int texts = statement.submission().texts().size();
        for (int index = 0; isAlive && index < texts; index++) {
            Optional<SqlError> failure = runPart(session, statement, index);
            if (first.isEmpty() && failure.isPresent()) {
                first = failure;
                failed = index;
            }
            isAlive = failure.filter(StatementRunner::endsSession).isEmpty();
        }
        if (first.isEmpty()) {
            statement.end(Status.FINISHED, "");
        } else {
            end(statement, failed, first.get());
        }
        return isAlive;
    }

    private static boolean endsSession(SqlError error) {
        return error.severity() != Severity.ERROR;
    }

    private static Optional<SqlError> runPart(InnerSession session, DataStatement statement, int index) {
        if (!statement.beginPart(index)) {
            return Optional.of(SqlError.of("57014", "Query (cancelled) on user's request"));
        }
        try {
            InnerResult result = session.query(statement.submission().texts().get(index), MOST_RESULT_BYTES);
            statement.endPart(index, Status.FINISHED, "", Optional.of(result));
            return Optional.empty();
        } catch (SqlError e) {
            statement.endPart(
                    index,
                    statement.isCancelled() ? Status.ABORTED : Status.FAILED,
                    statement.isCancelled() ? "" : said(e),
                    Optional.empty());
            return Optional.of(e);
        }
    }

    private static void end(DataStatement statement, int index, SqlError error) {
        if (statement.isCancelled()) {
            statement.end(Status.ABORTED, "");
        } else if (statement.submission().isBatch()) {
            statement.end(Status.FAILED, "Query #" + (index + 1) + " failed with " + said(error));
        } else {
            statement.end(Status.FAILED, said(error));
        }
    }

    private static void end(DataStatement statement, SqlError error) {
        statement.end(
                statement.isCancelled() ? Status.ABORTED : Status.FAILED, statement.isCancelled() ? "" : said(error));
    }

    private static String said(SqlError error) {
        return error.severity() + ": " + error.message();
    }

    /** Breaks off what runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
