package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * The receiving side of a connection. One thread at a time, which may be another one than the {@link BackendWriter}'s;
 * interrupting it while it waits closes the connection.
 */
public final class BackendReader implements FrameSource {

    private static final int BUFFER_SIZE = 64 * 1024;

    private final SocketChannel channel;
    private final FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
    private Optional<Frame> lookedAhead = Optional.empty();

    BackendReader(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public Frame receive() throws IOException {
        Optional<Frame> frame = next();
        while (frame.isEmpty()) {
            fill();
            frame = next();
        }
        return frame.get();
    }

    /** Returns the next frame if all of it has been read already. Does not wait. */
    public Optional<Frame> next() {
        if (lookedAhead.isEmpty()) {
            return decoder.next();
        }
        Optional<Frame> frame = lookedAhead;
        lookedAhead = Optional.empty();
        return frame;
    }

    /**
     * Returns what has been read already of the next frames as long as they are of the given types, headers included, to
     * be forwarded as it is. May end within a frame; then the next call continues it. Does not wait.
     *
     * @return read-only, perhaps empty, and valid until the next call of any method here
     */
    public ByteBuffer passThrough(FrameTypes types) {
        return lookedAhead.isPresent() ? ByteBuffer.allocate(0) : decoder.passThrough(types);
    }

    /**
     * Waits until the server has sent anything more, and reads it.
     *
     * @throws EOFException if the server has closed the connection
     */
    public void fill() throws IOException {
        int count = channel.read(buffer.clear());
        if (count < 0) {
            throw new EOFException("the engine has closed the connection");
        }
        decoder.feed(buffer.flip());
    }

    @Override
    public boolean isReady() throws IOException {
        if (lookedAhead.isEmpty()) {
            lookedAhead = decoder.next();
        }
        if (lookedAhead.isEmpty()) {
            fillWithoutWaiting();
            lookedAhead = decoder.next();
        }
        return lookedAhead.isPresent();
    }

    private void fillWithoutWaiting() throws IOException {
        channel.configureBlocking(false);
        try {
            fill();
        } finally {
            channel.configureBlocking(true);
        }
    }
}
