package dev.redshiftkit.local.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Time that stands still until a test moves it on. Safe for use by several threads. */
public final class VirtualTimeline implements Timeline {

    private final PriorityQueue<Due> alarms =
            new PriorityQueue<>(Comparator.comparing(Due::time).thenComparing(Due::number));
    private Instant now;
    private long numbers;

    /** @param start what o'clock it is at first */
    public VirtualTimeline(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable action) {
        Due due = new Due(now.plus(delay), numbers++, action);
        alarms.add(due);
        return () -> forget(due);
    }

    private synchronized void forget(Due due) {
        alarms.remove(due);
    }

    /** Lets time pass. What falls due meanwhile runs in the caller's thread, each at its own time, before this returns. */
    public void advance(Duration duration) {
        Instant end = instant().plus(duration);
        Optional<Due> next = takeDue(end);
        while (next.isPresent()) {
            next.get().action().run();
            next = takeDue(end);
        }
        moveTo(end);
    }

    private synchronized Optional<Due> takeDue(Instant end) {
        Due first = alarms.peek();
        if (first == null || first.time().isAfter(end)) {
            return Optional.empty();
        }
        alarms.remove();
        moveTo(first.time());
        return Optional.of(first);
    }

    private synchronized void moveTo(Instant time) {
        if (now.isBefore(time)) {
            now = time;
        }
    }

    private record Due(Instant time, long number, Runnable action) {}
}
