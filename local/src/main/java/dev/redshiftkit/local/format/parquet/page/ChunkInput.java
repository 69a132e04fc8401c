package dev.redshiftkit.local.format.parquet.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of one column chunk, through a small buffer, from a channel that others move about as well. */
final class ChunkInput extends InputStream {

    private final SeekableByteChannel channel;
    private final long end;
    private final ByteBuffer buffer;
    private long position;

    ChunkInput(SeekableByteChannel channel, long start, long length, int bufferBytes) {
        this.channel = channel;
        this.position = start;
        this.end = start + length;
        this.buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(bufferBytes, length)));
        buffer.limit(0);
    }

    /** Returns how many bytes of the chunk were not read yet. */
    long remaining() {
        return end - position + buffer.remaining();
    }

    @Override
    public int read() throws IOException {
        return buffer.hasRemaining() || fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!buffer.hasRemaining() && length >= buffer.capacity()) {
            return fetch(ByteBuffer.wrap(target, offset, length));
        }
        if (!buffer.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    /** Returns that many bytes. */
    byte[] readExactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        if (readNBytes(bytes, 0, length) < length) {
            throw new EOFException("column chunk ends early");
        }
        return bytes;
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int count = fetch(buffer);
        buffer.flip();
        return count > 0;
    }

    private int fetch(ByteBuffer target) throws IOException {
        long left = end - position;
        if (left <= 0) {
            return -1;
        }
        target.limit((int) Math.min(target.limit(), target.position() + left));
        channel.position(position);
        int count = channel.read(target);
        if (count > 0) {
            position += count;
        }
        return count;
    }
}
