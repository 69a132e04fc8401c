package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel that ends at a position, as a connection does that is closed early. */
record CutOffChannel(SeekableByteChannel channel, long end) implements ReadOnlyChannel {

    @Override
    public int read(ByteBuffer target) throws IOException {
        long left = end - position();
        int length = (int) Math.min(Math.max(left, 0), target.remaining());
        ByteBuffer part = target.slice(target.position(), length);
        int count = left <= 0 ? -1 : channel.read(part);
        target.position(target.position() + Math.max(count, 0));
        return count;
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        channel.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
