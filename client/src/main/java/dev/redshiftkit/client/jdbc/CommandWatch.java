package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.error.CancelOrigin;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One command under watch: running, told to stop by somebody, or ended. The first to ask for a stop is remembered.
 *
 * <p>A command that has ended cannot be told to stop any more, so no request goes out for it; one that was on its way may
 * still arrive late, which is why a session that was told to stop is not used again.
 */
final class CommandWatch implements AutoCloseable {

    private enum Phase {
        RUNNING,
        STOPPING,
        ENDED
    }

    private final StopSignal signal;
    private final Watchdog watchdog;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    private volatile CancelOrigin origin = CancelOrigin.NOBODY;
    private volatile @Nullable Future<?> alarm;

    CommandWatch(StopSignal signal, Watchdog watchdog) {
        this.signal = signal;
        this.watchdog = watchdog;
    }

    void endAt(Future<?> alarm) {
        this.alarm = alarm;
        if (phase.get() == Phase.ENDED) {
            alarm.cancel(false);
        }
    }

    void stop(CancelOrigin by) {
        if (phase.compareAndSet(Phase.RUNNING, Phase.STOPPING)) {
            origin = by;
            watchdog.handOver(signal::cancelCommand);
            endAt(watchdog.after(Watchdog.GRACE, () -> watchdog.handOver(this::cutUnlessEnded)));
        }
    }

    private void cutUnlessEnded() {
        if (phase.get() == Phase.STOPPING) {
            signal.abort();
        }
    }

    /** Who asked for a stop; {@code NOBODY} as long as the command is left alone. */
    CancelOrigin origin() {
        return origin;
    }

    @Override
    public void close() {
        phase.set(Phase.ENDED);
        Future<?> pending = alarm;
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
