package dev.redshiftkit.local.fault;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A fault that has been injected. It is there until its schedule is through or it is removed, whichever comes first. Safe
 * for use by several threads.
 */
public final class Injection implements AutoCloseable {

    private final Fault fault;
    private final Schedule schedule;
    private final Faults faults;
    private final CompletableFuture<Void> removed = new CompletableFuture<>();
    private long occasions;
    private long strikes;

    Injection(Fault fault, Schedule schedule, Faults faults) {
        this.fault = fault;
        this.schedule = schedule;
        this.faults = faults;
    }

    public Fault fault() {
        return fault;
    }

    /** Returns how often it has struck so far. */
    public synchronized long strikes() {
        return strikes;
    }

    /** Returns how often it could have struck so far. */
    public synchronized long occasions() {
        return occasions;
    }

    /** Removes it. What it holds up goes on; what it has broken stays broken. May be repeated. */
    @Override
    public void close() {
        faults.remove(this);
        removed.complete(null);
    }

    /** Takes the next occasion and returns its number, from 0, if the fault strikes at it. */
    OptionalLong strike() {
        OptionalLong struck = take();
        if (struck.isPresent() && isThrough()) {
            faults.retire(this);
        }
        return struck;
    }

    private synchronized OptionalLong take() {
        long occasion = occasions++;
        if (isThrough() || !schedule.isDue(occasion)) {
            return OptionalLong.empty();
        }
        strikes++;
        return OptionalLong.of(occasion);
    }

    private synchronized boolean isThrough() {
        return strikes >= schedule.times();
    }

    /** Whether somebody may wait for it to be removed, after it has struck for the last time. */
    boolean holdsUp() {
        return fault instanceof MessageFault.Stall || fault instanceof StorageFault.Delay;
    }

    /** Waits so long, or until this is removed. */
    void pause(Duration duration) {
        try {
            removed.get(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // The pause is over.
        } catch (ExecutionException e) {
            throw new IllegalStateException("this future does not fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    CompletableFuture<Void> removed() {
        return removed;
    }
}
