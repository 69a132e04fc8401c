package dev.redshiftkit.local.format.orc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSInputStream;

/** A channel as Hadoop reads it. The channel stays open. */
final class ChannelStream extends FSInputStream {

    private final SeekableByteChannel channel;

    ChannelStream(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void seek(long position) throws IOException {
        channel.position(position);
    }

    @Override
    public long getPos() throws IOException {
        return channel.position();
    }

    @Override
    public boolean seekToNewSource(long position) {
        return false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, offset, length));
    }
}
