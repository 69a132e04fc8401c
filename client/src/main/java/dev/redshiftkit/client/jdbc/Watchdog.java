package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.error.CancelOrigin;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Ticker;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Ends what does not end by itself. Safe for use by several threads.
 *
 * <p>The driver's own time-outs do not hold against a connection that has gone silent: with a query time-out of one second
 * and a socket time-out of three it came back after eleven, since it waits for its own cancel request. So time is kept
 * here: at the deadline the server is asked to stop, and if that brings no answer soon the connection is cut, which frees a
 * thread inside the driver at once. One thread keeps the time; others do what may block.
 */
public final class Watchdog implements AutoCloseable {

    /** How long an answer to a cancel request is waited for; it needs a connection of its own and comes on the first. */
    static final Duration GRACE = Duration.ofMillis(250);

    private final Ticker ticker;
    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService hands;

    public Watchdog(Ticker ticker) {
        this.ticker = ticker;
        timer = new ScheduledThreadPoolExecutor(1, daemons("redshift-kit-watchdog"));
        timer.setRemoveOnCancelPolicy(true);
        hands = Executors.newCachedThreadPool(daemons("redshift-kit-cancel"));
    }

    /** The moment {@code time} from now, for what is not part of any call. */
    Deadline deadlineIn(Duration time) {
        return Deadline.after(time, ticker);
    }

    /** Begins to watch a command; the watch ends when it is closed. */
    CommandWatch watch(StopSignal signal, Deadline deadline) {
        CommandWatch watch = new CommandWatch(signal, this);
        watch.endAt(after(deadline.remaining(), () -> expired(watch, deadline)));
        return watch;
    }

    private void expired(CommandWatch watch, Deadline deadline) {
        if (deadline.hasPassed()) {
            watch.stop(CancelOrigin.DEADLINE);
        } else {
            watch.endAt(after(deadline.remaining(), () -> expired(watch, deadline)));
        }
    }

    ScheduledFuture<?> after(Duration delay, Runnable action) {
        return timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    void handOver(Runnable action) {
        hands.execute(action);
    }

    /** Stops keeping time. Commands that are running lose their deadline, so this comes after the last session. */
    @Override
    public void close() {
        timer.shutdownNow();
        hands.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
