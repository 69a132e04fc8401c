package dev.redshiftkit.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as this machine has it. Its one thread ends with {@link #close}. */
public final class SystemTimeline implements Timeline, AutoCloseable {

    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, SystemTimeline::daemon);

    /** @param clock of this machine */
    public SystemTimeline(InstantSource clock) {
        this.clock = clock;
        // Most alarms are called off long before they are due.
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "redshift-local-timeline");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Alarm after(Duration delay, Runnable action) {
        Future<?> due = timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
