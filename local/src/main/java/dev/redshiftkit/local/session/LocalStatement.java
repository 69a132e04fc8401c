package dev.redshiftkit.local.session;

import dev.redshiftkit.local.engine.EngineSession;
import java.util.Optional;

/** A statement that the gateway runs itself, inside the transaction of the session, because the engine has none like it. */
@FunctionalInterface
public interface LocalStatement {

    /**
     * Runs it.
     *
     * @param engine the session's own conversation with the engine, for the time of this call; it fails from the moment
     *     on in which the client cancels
     * @throws dev.redshiftkit.local.error.SqlError if it fails, which ends the transaction as any error does
     */
    Completion run(EngineSession engine);

    /**
     * How it ended.
     *
     * @param tag the command tag, such as {@code COPY}
     * @param info what to tell the client beside it
     */
    record Completion(String tag, Optional<String> info) {}
}
