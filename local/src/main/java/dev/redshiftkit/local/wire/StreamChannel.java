package dev.redshiftkit.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The two streams of a socket as channels that may be used by one thread each, at the same time. The JDK's adapters take
 * 8 KiB at a time, and those of a socket channel hold one lock for both directions.
 */
public final class StreamChannel implements ByteChannel {

    private static final int CHUNK = 64 * 1024;

    private final InputStream input;
    private final OutputStream output;
    private byte @Nullable [] outgoing;
    private volatile boolean open = true;

    public StreamChannel(InputStream input, OutputStream output) {
        this.input = input;
        this.output = output;
    }

    /** Reads what there is, at least one byte, into a buffer that has an array. */
    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = input.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
        target.position(target.position() + Math.max(count, 0));
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int length = source.remaining();
        byte[] chunk = chunk();
        while (source.hasRemaining()) {
            int part = Math.min(source.remaining(), chunk.length);
            source.get(chunk, 0, part);
            output.write(chunk, 0, part);
        }
        output.flush();
        return length;
    }

    /** Whoever never gets an answer must not cost a buffer for it. */
    private byte[] chunk() {
        if (outgoing == null) {
            outgoing = new byte[CHUNK];
        }
        return outgoing;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Closes both streams, and with them their socket. */
    @Override
    public void close() throws IOException {
        open = false;
        try (input) {
            output.close();
        }
    }
}
