package dev.redshiftkit.local.engine;

import dev.redshiftkit.local.error.SqlError;

/**
 * One conversation with the engine: what COPY, UNLOAD and the system tables need of it.
 *
 * <p>Statements are in the engine's own SQL. Every method blocks until the engine has answered, for as long as the
 * statement runs; statements run inside the transaction that is open in this conversation, or in one of their own. After
 * an {@link SqlError} the conversation can be used again, unless its severity ends it; whether a transaction that was
 * open can, is for the engine to say. One thread at a time.
 */
public interface EngineSession {

    /**
     * Runs one or more statements and returns the result of the last one, all its rows in memory. Not for data of
     * unknown size: that is what {@link #copyOut} is for.
     *
     * @throws SqlError if the engine refuses a statement or the conversation breaks
     */
    EngineResult query(String sql);

    /**
     * Runs a {@code COPY … FROM STDIN} and returns the number of rows it added.
     *
     * <p>If the source throws, the engine is told to undo the statement, and the source's exception is thrown once it
     * has: a checked one wrapped in {@link java.io.UncheckedIOException}, any other as it is. If the engine refuses
     * the rows, the stream handed to the source fails at one of its next writes, and the engine's error is thrown,
     * whatever the source makes of that.
     *
     * @throws SqlError if the engine refuses the statement or the rows, or the conversation breaks
     */
    long copyIn(String statement, CopyInput source);

    /**
     * Runs a {@code COPY … TO STDOUT} and returns the number of rows it gave.
     *
     * <p>If the target throws, it is not called again; the statement is given up and the target's exception is thrown
     * once the engine is ready again: a checked one wrapped in {@link java.io.UncheckedIOException}, any other as it is.
     *
     * @throws SqlError if the engine refuses the statement or fails on the way, or the conversation breaks
     */
    long copyOut(String statement, CopyOutput target);
}
