package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;

/** A session with a server, logged in, as messages in both directions. One thread at a time. */
interface Wire extends AutoCloseable {

    /** Sends a message, at the latest with the next {@link #flush}. */
    void send(FrontendMessage message) throws IOException;

    void flush() throws IOException;

    /** Returns the next message of the server. Waits for it. */
    Frame receive() throws IOException;

    @Override
    void close() throws IOException;
}
