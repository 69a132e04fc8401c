package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.LineShape;
import java.util.concurrent.TimeUnit;

/** Finds when the pieces of bytes that go one way are due, in the order they went. One thread at a time. */
final class DueTimes {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private long lineIsFree = Long.MIN_VALUE;
    private long lastDue = Long.MIN_VALUE;

    /**
     * Returns when a piece arrives that goes now.
     *
     * @param now in nanoseconds; does not go back
     */
    long due(long now, int bytes, LineShape shape) {
        lineIsFree = Math.max(lineIsFree, now) + Math.round(NANOS_PER_SECOND * bytes / shape.bytesPerSecond());
        lastDue = Math.max(lastDue, lineIsFree + shape.delayNanos());
        return lastDue;
    }

    /** Returns when the next slice of a piece arrives, after a pause behind the one before. */
    long dueAfterPause(long now, int bytes, LineShape shape) {
        lineIsFree = Math.max(lineIsFree, now) + shape.pauseNanos();
        return due(now, bytes, shape);
    }
}
