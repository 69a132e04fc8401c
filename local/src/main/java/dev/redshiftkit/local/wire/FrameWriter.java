package dev.redshiftkit.local.wire;

import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.BackendMessage;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Collects frames and writes them to a channel in large pieces: by {@link #flush()}, or before that if there are many.
 * Writing may block for as long as the other side does not read. One thread at a time.
 */
public final class FrameWriter implements Flushable {

    private static final int CAPACITY = 64 * 1024;

    private final WritableByteChannel target;
    private final SendBuffer pending = new SendBuffer();

    public FrameWriter(WritableByteChannel target) {
        this.target = target;
    }

    /** Adds a message. */
    public void send(BackendMessage message) throws IOException {
        BackendCodec.encode(message, pending);
        flushIfFull();
    }

    /** Adds a frame as it is. */
    public void write(Frame frame) throws IOException {
        pending.put(frame);
        flushIfFull();
    }

    /** Adds encoded frames, or pieces of them; they are taken before this returns. */
    public void write(ByteBuffer encoded) throws IOException {
        if (encoded.remaining() < CAPACITY / 4) {
            pending.put(encoded);
            flushIfFull();
        } else {
            flush();
            writeFully(encoded);
        }
    }

    @Override
    public void flush() throws IOException {
        if (!pending.isEmpty()) {
            writeFully(pending.contents());
            pending.clear();
        }
    }

    private void flushIfFull() throws IOException {
        if (pending.length() >= CAPACITY) {
            flush();
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }
}
