package dev.redshiftkit.local.copy.source;

import dev.redshiftkit.local.storage.ObjectName;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.storage.ReadOnlyChannel;
import dev.redshiftkit.local.storage.StorageError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.storage.StoredObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An object read to its end even if the store fails on the way: it is opened again where it broke off, as long as it is still
 * the same. One thread at a time.
 */
public final class SteadyObject implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final S3Source source;
    private final StoredObject object;
    private final int slice;
    private final Instant start;
    private final Content channel = new Content();
    private @Nullable OpenObject open;
    private @Nullable Exception failure;
    private long position;
    /** Read by who watches the load while another thread reads the object. */
    private final AtomicLong transferred = new AtomicLong();

    private int retries;

    SteadyObject(S3Source source, StoredObject object, int slice, Instant start) {
        this.source = source;
        this.object = object;
        this.slice = slice;
        this.start = start;
    }

    public StoredObject object() {
        return object;
    }

    int slice() {
        return slice;
    }

    Instant start() {
        return start;
    }

    /** Returns random access to the content, for reading only. Closing it has no effect. */
    public SeekableByteChannel channel() {
        return channel;
    }

    /** Returns the rest of the content as a stream. Closing it has no effect. */
    public InputStream stream() {
        return new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
    }

    /** Returns how many bytes came so far. */
    public long transferred() {
        return transferred.get();
    }

    int retries() {
        return retries;
    }

    /** Returns what the store has done wrong in the end, whatever a reader has made of that; {@code null} if nothing. */
    public @Nullable Exception failure() {
        return failure;
    }

    private int read(ByteBuffer target) throws IOException {
        if (position >= object.size()) {
            return -1;
        }
        for (int failed = 1; ; failed++) {
            try {
                return readOnce(target);
            } catch (StorageException e) {
                bear(failed, e);
            } catch (TransferException e) {
                bear(failed, e);
            } catch (IOException e) {
                bear(failed, TransferException.broken(e));
            }
        }
    }

    private int readOnce(ByteBuffer target) throws IOException {
        int count = opened().channel().read(target);
        if (count < 0) {
            throw TransferException.closedEarly(object.size() - position);
        }
        position += count;
        transferred.addAndGet(count);
        return count;
    }

    private OpenObject opened() throws IOException {
        OpenObject current = open;
        if (current == null) {
            current = source.buckets().open(object.name());
            open = current;
            requireSame(current.object());
            current.channel().position(position);
        }
        return current;
    }

    private void requireSame(StoredObject found) {
        if (!found.eTag().equals(object.eTag())) {
            throw new StorageException(
                    StorageError.PRECONDITION_FAILED, "object '" + object.name() + "' was replaced during the load");
        }
    }

    private <E extends Exception> void bear(int failed, E reason) throws E {
        ObjectName name = object.name();
        release();
        failure = reason;
        source.bear(failed, slice, "GET", name.bucket(), name.key(), reason);
        failure = null;
        retries++;
    }

    private void release() {
        try {
            close();
        } catch (IOException e) {
            // It is given up because it does not work.
        }
    }

    @Override
    public void close() throws IOException {
        OpenObject current = open;
        open = null;
        if (current != null) {
            current.close();
        }
    }

    /** The content at the position of this object. */
    private final class Content implements ReadOnlyChannel {

        @Override
        public int read(ByteBuffer target) throws IOException {
            return SteadyObject.this.read(target);
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) throws IOException {
            position = newPosition;
            OpenObject current = open;
            if (current != null) {
                current.channel().position(newPosition);
            }
            return this;
        }

        @Override
        public long size() {
            return object.size();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // The object is closed by whoever opened it.
        }
    }
}
