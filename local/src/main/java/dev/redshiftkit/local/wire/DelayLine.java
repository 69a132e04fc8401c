package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.LineShape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Bytes on their way in one direction: a queue of pieces, each of which comes out when it is due. Who puts waits while
 * too much is on its way, who takes waits for the next piece. Safe for one thread on each end, and any that ends it.
 */
final class DelayLine {

    /** What a line of 100 ms holds at 80 MB/s, which is more than a session makes. */
    private static final long CAPACITY = 8L << 20;

    /** Pieces of a line with a bandwidth: so many arrive in a second, or it would be silent and then gush. */
    private static final long PIECES_PER_SECOND = 50;

    private final LongSupplier nanoTime;
    private final DueTimes times = new DueTimes();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Piece> pieces = new ArrayDeque<>();
    private long bytes;
    private boolean ended;
    private boolean cut;

    private record Piece(ByteBuffer content, long due) {}

    DelayLine(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Puts everything that remains in a buffer on its way; it is copied.
     *
     * @throws IOException if the line has been cut
     */
    void put(ByteBuffer source, LineShape shape) throws IOException {
        int most = (int) Math.min(shape.sliceBytes(), Math.max(1, shape.bytesPerSecond() / PIECES_PER_SECOND));
        boolean first = true;
        while (source.hasRemaining()) {
            int length = Math.min(source.remaining(), most);
            ByteBuffer content = ByteBuffer.allocate(length);
            content.put(source.slice(source.position(), length)).flip();
            source.position(source.position() + length);
            put(content, shape, first);
            first = false;
        }
    }

    private void put(ByteBuffer content, LineShape shape, boolean first) throws IOException {
        lock.lock();
        try {
            while (bytes >= CAPACITY && !cut) {
                changed.awaitUninterruptibly();
            }
            requireUncut();
            long now = nanoTime.getAsLong();
            int length = content.remaining();
            pieces.add(new Piece(
                    content, first ? times.due(now, length, shape) : times.dueAfterPause(now, length, shape)));
            bytes += length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next piece and returns it; empty once the line has ended and everything has arrived.
     *
     * @throws IOException if the line has been cut
     */
    Optional<ByteBuffer> take() throws IOException {
        lock.lock();
        try {
            while (!isNextDue() && !cut && !(ended && pieces.isEmpty())) {
                changed.await(nanosToNext(), TimeUnit.NANOSECONDS);
            }
            requireUncut();
            Optional<Piece> next = Optional.ofNullable(pieces.poll());
            next.ifPresent(piece -> bytes -= piece.content().remaining());
            changed.signalAll();
            return next.map(Piece::content);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while bytes were on their way", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isNextDue() {
        return nanosToNext() <= 0;
    }

    private long nanosToNext() {
        return pieces.isEmpty() ? Long.MAX_VALUE : pieces.element().due() - nanoTime.getAsLong();
    }

    /** Nothing will be put any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is on its way, and lets go whoever waits. */
    void cut() {
        lock.lock();
        try {
            cut = true;
            pieces.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void requireUncut() throws IOException {
        if (cut) {
            throw new IOException("the connection was cut with bytes on their way");
        }
    }
}
