package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.LocalStatement.Completion;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a session's statements of the gateway so that a failure ends the engine's transaction, whoever failed. */
final class LocalRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LocalRunner.class);

    /** Also gives the transaction its number, which loads would get anyway with the first row they write. */
    private static final String WHO_AND_WHERE =
            "SELECT (SELECT oid FROM pg_roles WHERE rolname = current_user), postgresql_pg_current_xact_id(), current_user";

    private final EngineLink engine;
    private final SessionOwner owner;
    private final QueryIds queryIds;
    private final InstantSource clock;
    private final Cancellation cancellation = new Cancellation();

    LocalRunner(EngineLink engine, SessionOwner owner, QueryIds queryIds, InstantSource clock) {
        this.engine = engine;
        this.owner = owner;
        this.queryIds = queryIds;
        this.clock = clock;
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
        long queryId = queryIds.next();
        cancellation.begin(queryId);
        PipelinedEngineSession conversation = new PipelinedEngineSession(engine, cancellation);
        try {
            Completion completion = statement.run(conversation, context(conversation, queryId));
            conversation.failure().ifPresent(failure -> {
                throw failure;
            });
            return completion;
        } catch (SqlError e) {
            conversation.fail();
            throw CancelWording.isCancel(e.sqlState())
                    ? CancelWording.cancelled(queryId).causedBy(e)
                    : e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a statement of the gateway ended in an unforeseen way");
            conversation.fail();
            throw SqlError.of(SqlError.INTERNAL_ERROR, "internal error of the local engine")
                    .causedBy(e);
        }
    }

    /**
     * Asks the engine something while a statement is being read.
     *
     * @throws SqlError if the engine does not answer; it waits for Sync then
     */
    void ask(Inquiry inquiry) {
        inquiry.ask(new PipelinedEngineSession(engine, new Cancellation()));
    }

    private StatementContext context(EngineSession conversation, long queryId) {
        Instant start = clock.instant();
        List<@Nullable String> answer = conversation.query(WHO_AND_WHERE).rows().get(0);
        return new StatementContext(
                number(answer.get(0)).intValue(),
                Objects.requireNonNull(answer.get(2)),
                owner.database(),
                engine.processId(),
                number(answer.get(1)),
                queryId,
                start);
    }

    private static Long number(@Nullable String text) {
        return Long.valueOf(Objects.requireNonNull(text));
    }
}
