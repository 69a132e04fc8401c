package dev.redshiftkit.local.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/**
 * An object open for reading: always the version that was opened. Closing it closes its channel and every stream taken
 * from it. The channel has one position, so an open object serves one thread and one stream at a time.
 */
public final class OpenObject implements AutoCloseable {

    private final StoredObject object;
    private final SeekableByteChannel channel;

    /** @param channel closed with this */
    public OpenObject(StoredObject object, SeekableByteChannel channel) {
        this.object = object;
        this.channel = channel;
    }

    public StoredObject object() {
        return object;
    }

    /** Returns random access to the content, for reading only. */
    public SeekableByteChannel channel() {
        return channel;
    }

    /** Returns the whole content; closing the stream closes this object. */
    public InputStream stream() throws IOException {
        return range(0, object.size());
    }

    /**
     * Returns a part of the content; closing the stream closes this object.
     *
     * @param offset the first byte, 0 to the size of the object
     * @param length bytes; the stream ends earlier where the object does
     */
    public InputStream range(long offset, long length) throws IOException {
        if (offset < 0 || object.size() < offset || length < 0) {
            throw new IndexOutOfBoundsException("range must lie within 0.." + object.size() + " of " + object.name()
                    + ", but starts at " + offset + " with length " + length);
        }
        channel.position(offset);
        return new LimitedInput(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16), length);
    }

    /** Returns this object with a channel that ends behind so many bytes, as a download does that is broken off. */
    public OpenObject endingEarly(long bytes) {
        return new OpenObject(object, new CutOffChannel(channel, bytes));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
