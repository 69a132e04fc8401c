package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of some slices, in their order. Rows that fill no batch are written by the thread that brings them; from
 * the first full batch on there is a thread for it, which ends after {@link #finish} or with {@link #close}.
 */
final class Lane implements AutoCloseable {

    private static final int BATCHES = 3;

    private final SliceWriter[] writers;
    private final List<SliceWriter> own;
    private final BinaryRow row = new BinaryRow();
    private final BlockingQueue<RowBatch> filled = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<RowBatch> empty = new ArrayBlockingQueue<>(BATCHES);
    private final RowBatch end = new RowBatch();
    private RowBatch current = new RowBatch();
    private @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    /**
     * Makes a lane.
     *
     * @param writers of all slices, by their numbers
     * @param own those that this lane completes
     */
    Lane(SliceWriter[] writers, List<SliceWriter> own) {
        this.writers = writers.clone();
        this.own = List.copyOf(own);
    }

    /** Takes a row over; waits if too many of those before are not written yet. */
    void add(int slice, byte[] buffer, int offset, int length) throws IOException {
        current.add(slice, buffer, offset, length);
        if (current.isFull()) {
            hand(current);
            current = next();
        }
    }

    private void hand(RowBatch batch) throws IOException {
        if (thread == null) {
            thread = start();
        }
        requireNoFailure();
        put(batch);
    }

    private Thread start() {
        for (int i = 1; i < BATCHES; i++) {
            empty.add(new RowBatch());
        }
        Thread started = new Thread(this::work, "redshift-local-unload");
        started.setDaemon(true);
        started.start();
        return started;
    }

    private void put(RowBatch batch) {
        try {
            filled.put(batch);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private RowBatch next() {
        try {
            return empty.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static UncheckedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while files were written");
        interrupted.initCause(cause);
        return new UncheckedIOException(interrupted);
    }

    /** Goes on taking batches after a failure, so that nobody waits for room. */
    private void work() {
        for (RowBatch batch = take(); batch != end; batch = take()) {
            RowBatch rows = batch;
            attempt(() -> write(rows));
            batch.clear();
            empty.offer(batch);
        }
        attempt(this::complete);
    }

    private RowBatch take() {
        try {
            return filled.take();
        } catch (InterruptedException e) {
            failure = e;
            return end;
        }
    }

    private void attempt(Work work) {
        if (failure == null) {
            try {
                work.run();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }
    }

    private void write(RowBatch batch) throws IOException {
        batch.forEach(row, (slice, next) -> writers[slice].write(next));
    }

    /** Begins to write what is left and to complete the files; {@link #await} returns when that is done. */
    void finish() throws IOException {
        if (thread == null) {
            write(current);
            complete();
        } else {
            put(current);
            put(end);
        }
    }

    private void complete() throws IOException {
        for (SliceWriter writer : own) {
            writer.finish();
        }
    }

    void await() throws IOException {
        Thread running = thread;
        if (running != null) {
            join(running);
            thread = null;
            requireNoFailure();
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void requireNoFailure() throws IOException {
        Throwable thrown = failure;
        if (thrown instanceof IOException checked) {
            throw checked;
        }
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException("writing was broken off", thrown);
        }
    }

    /** Ends the thread, if there is one, without writing what it has not begun. */
    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            failure = failure == null ? new IllegalStateException("given up") : failure;
            put(end);
            join(running);
            thread = null;
        }
    }

    /** A step that may fail. */
    private interface Work {
        void run() throws IOException;
    }
}
