package dev.redshiftkit.local.storage;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a content on the heap. For one thread at a time, as a position belongs to its reader. */
final class MemoryChannel implements ReadOnlyChannel {

    private final MemoryContent content;
    private long position;
    private boolean open = true;

    MemoryChannel(MemoryContent content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        requireOpen();
        if (position >= content.size()) {
            return -1;
        }
        int before = target.remaining();
        while (target.hasRemaining() && position < content.size()) {
            readChunk(target);
        }
        return before - target.remaining();
    }

    private void readChunk(ByteBuffer target) {
        byte[] chunk = content.chunkAt(position);
        int offset = content.offsetAt(position);
        int count = Math.min(target.remaining(), chunk.length - offset);
        target.put(chunk, offset, count);
        position += count;
    }

    @Override
    public long position() throws ClosedChannelException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws ClosedChannelException {
        requireOpen();
        if (newPosition < 0) {
            throw new IllegalArgumentException("position must not be negative, but is " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        requireOpen();
        return content.size();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
