package dev.redshiftkit.local.session;

import dev.redshiftkit.local.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Ends a session that has done nothing for too long. Safe for use by several threads. */
final class IdleWatch {

    private final Timeline time;
    private final Optional<Duration> timeout;
    private final BooleanSupplier busy;
    private final Runnable end;
    private volatile Instant lastUse;
    private Timeline.@Nullable Alarm alarm;
    private boolean closed;

    /**
     * @param timeout empty if the session may be idle for ever
     * @param busy whether the session is at work
     * @param end what to do when the time is over; it must not wait
     */
    IdleWatch(Timeline time, Optional<Duration> timeout, BooleanSupplier busy, Runnable end) {
        this.time = time;
        this.timeout = timeout;
        this.busy = busy;
        this.end = end;
        this.lastUse = time.instant();
    }

    void start() {
        timeout.ifPresent(this::arm);
    }

    /** The client has sent something, or has been answered. */
    void used() {
        if (timeout.isPresent()) {
            lastUse = time.instant();
        }
    }

    private synchronized void arm(Duration delay) {
        if (!closed) {
            alarm = time.after(delay, this::check);
        }
    }

    private void check() {
        Duration left = timeout.orElseThrow().minus(Duration.between(lastUse, time.instant()));
        if (busy.getAsBoolean()) {
            arm(timeout.orElseThrow());
        } else if (left.isNegative() || left.isZero()) {
            end.run();
        } else {
            arm(left);
        }
    }

    synchronized void close() {
        closed = true;
        if (alarm != null) {
            alarm.cancel();
        }
    }
}
