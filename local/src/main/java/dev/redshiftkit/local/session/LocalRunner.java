package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.LocalStatement.Completion;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a session's statements of the gateway so that a failure ends the engine's transaction, whoever failed. */
final class LocalRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRunner.class);

    private static final String WHO = "SELECT (SELECT oid FROM pg_roles WHERE rolname = current_user), current_user";

    private final EngineLink engine;
    private final SessionOwner owner;
    private final Cancellation cancellation = new Cancellation();

    LocalRunner(EngineLink engine, SessionOwner owner) {
        this.engine = engine;
        this.owner = owner;
    }

    /** Asks the statement that runs to stop at its next step. Any thread. */
    void cancel(Optional<String> message) {
        cancellation.request(message);
    }

    /** Returns what to tell the client of a cancellation in place of the usual words, once. */
    Optional<String> takeCancelMessage() {
        return cancellation.takeMessage();
    }

    /**
     * Runs it.
     *
     * @throws SqlError if it has failed; the engine has then, too, and waits for Sync
     */
    Completion run(LocalStatement statement, Execution execution) {
        long queryId = execution.queryId();
        cancellation.begin(queryId);
        PipelinedEngineSession conversation = new PipelinedEngineSession(engine, cancellation);
        try {
            Completion completion = statement.run(conversation, context(conversation, execution));
            conversation.failure().ifPresent(failure -> {
                throw failure;
            });
            return completion;
        } catch (SqlError e) {
            conversation.fail();
            throw CancelWording.isCancel(e.sqlState()) ? cancelled(queryId).causedBy(e) : e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a statement of the gateway ended in an unforeseen way");
            conversation.fail();
            throw SqlError.of(SqlError.INTERNAL_ERROR, "internal error of the local engine")
                    .causedBy(e);
        }
    }

    private SqlError cancelled(long queryId) {
        return takeCancelMessage().map(CancelWording::cancelled).orElseGet(() -> CancelWording.cancelled(queryId));
    }

    /**
     * Asks the engine something while a statement is being read.
     *
     * @throws SqlError if the engine does not answer; it waits for Sync then
     */
    void ask(Inquiry inquiry) {
        inquiry.ask(new PipelinedEngineSession(engine, new Cancellation()));
    }

    private StatementContext context(EngineSession conversation, Execution execution) {
        List<@Nullable String> answer = conversation.query(WHO).rows().get(0);
        return new StatementContext(
                number(answer.get(0)).intValue(),
                Objects.requireNonNull(answer.get(1)),
                owner.database(),
                engine.processId(),
                execution.transactionId(),
                execution.queryId(),
                execution.start());
    }

    private static Long number(@Nullable String text) {
        return Long.valueOf(Objects.requireNonNull(text));
    }
}
