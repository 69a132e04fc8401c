package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.pgwire.codec.Frame;
import java.io.IOException;

/** Where a {@link PostgresSession} gets the server's answers from: a connection, or whoever reads from one for it. */
public interface FrameSource {

    /**
     * Waits for the next frame, without limit.
     *
     * @throws java.io.EOFException if the server has closed the connection
     */
    Frame receive() throws IOException;

    /** Whether {@link #receive} would return at once. Does not wait. */
    boolean isReady() throws IOException;
}
