package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.List;

/** A statement that the gateway runs itself, inside the transaction of the session, because the engine has none like it. */
@FunctionalInterface
public interface LocalStatement {

    /**
     * Runs it.
     *
     * @param engine the session's own conversation with the engine, for the time of this call; it fails from the moment
     *     on in which the client cancels
     * @param context who runs it, and as what
     * @throws dev.redshiftkit.local.error.SqlError if it fails, which ends the transaction as any error does
     */
    Completion run(EngineSession engine, StatementContext context);

    /**
     * How it ended.
     *
     * @param tag the command tag, such as {@code COPY}
     * @param notices what to tell the client before, as information
     */
    record Completion(String tag, List<String> notices) {

        public Completion {
            notices = List.copyOf(notices);
        }
    }
}
