package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.message.Bytes;
import java.io.IOException;
import java.io.OutputStream;

/** Rows on their way into the engine. Fails as soon as the engine has said that it wants no more. */
final class CopyStream extends OutputStream {

    private static final byte COPY_DATA = 'd';
    private static final int BUFFER_SIZE = 64 * 1024;

    private final BackendWriter writer;
    private final Refusal refusal;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int length;

    CopyStream(BackendWriter writer, Refusal refusal) {
        this.writer = writer;
        this.refusal = refusal;
    }

    /** Whether the engine has refused the rows. */
    @FunctionalInterface
    interface Refusal {
        boolean hasCome() throws IOException;
    }

    @Override
    public void write(int value) throws IOException {
        if (length == buffer.length) {
            drain();
        }
        buffer[length++] = (byte) value;
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
        if (count > buffer.length - length) {
            drain();
        }
        if (count >= buffer.length) {
            send(source, offset, count);
        } else {
            System.arraycopy(source, offset, buffer, length, count);
            length += count;
        }
    }

    /** Sends what has been collected. */
    void drain() throws IOException {
        send(buffer, 0, length);
        length = 0;
    }

    private void send(byte[] source, int offset, int count) throws IOException {
        if (refusal.hasCome()) {
            throw new IOException("the engine has refused the rows");
        }
        if (count > 0) {
            // The writer copies at once, so the array may be used again.
            writer.send(new Frame(COPY_DATA, Bytes.wrap(source, offset, count)));
        }
    }
}
