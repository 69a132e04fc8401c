package dev.redshiftkit.local.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a thread of its own reads ahead, for one whose bytes are dear, so that who reads this one has its processor
 * to itself. Fails where the other one fails, behind the same bytes. Closing it ends the thread and closes the other one.
 */
public final class UnpackAhead extends InputStream {

    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNKS = 8;

    private final InputStream source;
    // Neither is ever full: there are no more chunks than that.
    private final BlockingQueue<Chunk> filled = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<Chunk> emptied = new ArrayBlockingQueue<>(CHUNKS + 1);
    private final Thread thread;
    private volatile boolean isClosed;
    private @Nullable Chunk current;

    private UnpackAhead(InputStream source) {
        this.source = source;
        this.thread = new Thread(this::fillChunks, "unpack-ahead");
        thread.setDaemon(true);
    }

    /** Begins to read ahead. From now on the source belongs to this stream. */
    public static UnpackAhead of(InputStream source) {
        UnpackAhead stream = new UnpackAhead(source);
        stream.thread.start();
        return stream;
    }

    private void fillChunks() {
        try {
            int made = 0;
            Chunk chunk;
            do {
                chunk = emptied.poll();
                if (chunk == null) {
                    chunk = made < CHUNKS ? new Chunk() : emptied.take();
                    made++;
                }
                if (isClosed) {
                    return;
                }
                chunk.fillFrom(source);
                filled.add(chunk);
            } while (!chunk.isLast);
        } catch (InterruptedException e) {
            // Nobody does that but who wants the thread to end.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        Chunk chunk = chunkWithBytes();
        return chunk.position == chunk.length ? -1 : chunk.take(target, offset, length);
    }

    /** Returns a chunk that has bytes left, or the last one, which has none. */
    private Chunk chunkWithBytes() throws IOException {
        Chunk chunk = current == null ? nextFilled() : current;
        while (chunk.position == chunk.length && !chunk.isLast) {
            emptied.add(chunk);
            chunk = nextFilled();
        }
        current = chunk;
        if (chunk.position == chunk.length) {
            chunk.throwFailure();
        }
        return chunk;
    }

    private Chunk nextFilled() throws InterruptedIOException {
        try {
            return filled.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a stream was being unpacked");
        }
    }

    /** Waits for the thread, which is not interrupted: that would close files under it. */
    @Override
    public void close() throws IOException {
        if (!isClosed) {
            isClosed = true;
            emptied.add(new Chunk());
            join();
            source.close();
        }
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some bytes on their way from one thread to the other; the queues hand it over whole. */
    private static final class Chunk {

        private final byte[] bytes = new byte[CHUNK_BYTES];
        private int position;
        private int length;
        private boolean isLast;
        private @Nullable Throwable failure;

        void fillFrom(InputStream source) {
            position = 0;
            length = 0;
            try {
                while (length < bytes.length && !isLast) {
                    int count = source.read(bytes, length, bytes.length - length);
                    isLast = count < 0;
                    length += Math.max(0, count);
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
                isLast = true;
            }
        }

        int take(byte[] target, int offset, int most) {
            int count = Math.min(most, length - position);
            System.arraycopy(bytes, position, target, offset, count);
            position += count;
            return count;
        }

        void throwFailure() throws IOException {
            Throwable thrown = failure;
            if (thrown instanceof IOException refused) {
                throw refused;
            }
            if (thrown instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
