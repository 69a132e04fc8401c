package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * The sending side of a connection. What is sent is collected, and goes out with {@link #flush} or when it is much; then
 * the thread waits while the server does not read. One thread at a time, which may be another one than the
 * {@link BackendReader}'s; interrupting it while it waits closes the connection.
 */
public final class BackendWriter {

    private static final int MUCH = 64 * 1024;

    private final SocketChannel channel;
    private final SendBuffer buffer = new SendBuffer();

    BackendWriter(SocketChannel channel) {
        this.channel = channel;
    }

    /** Sends a message. */
    public void send(FrontendMessage message) throws IOException {
        FrontendCodec.encode(message, buffer);
        flushIfMuch();
    }

    /** Sends a frame as it is. */
    public void send(Frame frame) throws IOException {
        buffer.put(frame);
        flushIfMuch();
    }

    /** Sends whole frames, or pieces of one, as they are. */
    public void send(ByteBuffer encoded) throws IOException {
        buffer.put(encoded);
        flushIfMuch();
    }

    private void flushIfMuch() throws IOException {
        if (buffer.length() >= MUCH) {
            flush();
        }
    }

    /** Hands everything to the server. */
    public void flush() throws IOException {
        ByteBuffer contents = buffer.contents();
        while (contents.hasRemaining()) {
            // For each write the JDK copies into a buffer of this size outside the heap, and keeps that for the thread.
            ByteBuffer piece = contents.slice(contents.position(), Math.min(contents.remaining(), MUCH));
            contents.position(contents.position() + channel.write(piece));
        }
        buffer.clear();
    }
}
