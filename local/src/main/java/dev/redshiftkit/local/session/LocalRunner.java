package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.LocalStatement.Completion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a session's statements of the gateway so that a failure ends the engine's transaction, whoever failed. */
final class LocalRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRunner.class);

    private final EngineLink engine;
    private final Cancellation cancellation = new Cancellation();

    LocalRunner(EngineLink engine) {
        this.engine = engine;
    }

    /** Asks the statement that runs to stop at its next step. Any thread. */
    void cancel() {
        cancellation.request();
    }

    /**
     * Runs it.
     *
     * @throws SqlError if it has failed; the engine has then, too, and waits for Sync
     */
    Completion run(LocalStatement statement) {
        cancellation.reset();
        PipelinedEngineSession conversation = new PipelinedEngineSession(engine, cancellation);
        try {
            Completion completion = statement.run(conversation);
            conversation.failure().ifPresent(failure -> {
                throw failure;
            });
            return completion;
        } catch (SqlError e) {
            conversation.fail();
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a statement of the gateway ended in an unforeseen way");
            conversation.fail();
            throw SqlError.of(SqlError.INTERNAL_ERROR, "internal error of the local engine")
                    .causedBy(e);
        }
    }
}
