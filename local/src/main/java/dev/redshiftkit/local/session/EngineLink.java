package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A session's own connection to the engine: logged in, and waiting for the first query. One thread may receive while
 * another sends; {@link #cancel} and {@link #close} are for any thread.
 */
public interface EngineLink extends AutoCloseable {

    /** Returns the number of the engine's process for this connection, which is what {@code pg_backend_pid()} says. */
    int processId();

    /** Returns the settings the engine reported while it logged this connection in. */
    Map<String, String> parameters();

    /** Returns how long the user's sessions may do nothing; empty if the user has no limit of his own. */
    default Optional<Duration> sessionTimeout() {
        return Optional.empty();
    }

    /** Returns the next frame if all of it has been received. Does not wait. */
    Optional<Frame> next();

    /**
     * Returns what has been received of the next frames as long as they are of these types, to be passed on as it is.
     * May end within a frame, which the next call continues. Does not wait.
     *
     * @return read-only, perhaps empty, and valid until the next call of a receiving method
     */
    ByteBuffer passThrough(FrameTypes types);

    /**
     * Waits until there is more to receive.
     *
     * @throws java.io.EOFException if the engine has closed the connection
     */
    void fill() throws IOException;

    /** Whether a frame can be had without waiting. Only while no other thread sends. */
    boolean isReady() throws IOException;

    /** Sends a message, at the latest with the next {@link #flush}. */
    void send(FrontendMessage message) throws IOException;

    /** Sends a frame as it is, at the latest with the next {@link #flush}. */
    void send(Frame frame) throws IOException;

    /** Hands over what was sent to the engine; waits while that does not read. */
    void flush() throws IOException;

    /**
     * Asks the engine, on a connection of its own, to cancel what this one runs. Returns before it has.
     *
     * @throws dev.redshiftkit.local.error.SqlError if the engine cannot be reached
     */
    void cancel();

    /**
     * Lays a text ready for a function of the engine that waits for it. The connection cannot carry it: while a function
     * runs, the engine reads nothing.
     */
    void layReady(String text) throws IOException;

    /** Crashes the engine: this connection ends, and so do all others. */
    void crashEngine();

    /** Ends the connection, and with an exception the methods that wait on it. May be repeated. */
    @Override
    void close();
}
