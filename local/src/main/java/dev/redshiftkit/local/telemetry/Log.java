package dev.redshiftkit.local.telemetry;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Records of one kind in the order they were appended. Holds the newest ones up to its capacity. Readers follow it with
 * the position {@link Page#next} of the page before. Any number of threads may append and read.
 *
 * @param <T> the kind of record, immutable
 */
public final class Log<T> {

    private final int capacity;
    private final ArrayDeque<T> records = new ArrayDeque<>();
    private long appended;

    /** @param capacity records kept; older ones are forgotten */
    public Log(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity of a log must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    public synchronized void append(T entry) {
        if (records.size() == capacity) {
            records.removeFirst();
        }
        records.addLast(entry);
        appended++;
    }

    /** Returns everything kept, the oldest first. */
    public synchronized List<T> records() {
        return List.copyOf(records);
    }

    /** Returns the position behind the newest record, from which a reader sees only later ones. */
    public synchronized long end() {
        return appended;
    }

    /**
     * Returns what was appended since a position.
     *
     * @param position 0 for everything, or {@link Page#next} of an earlier page
     */
    public synchronized Page<T> after(long position) {
        long first = appended - records.size();
        long skipped = Math.max(0, position - first);
        return new Page<>(records.stream().skip(skipped).toList(), appended);
    }

    /**
     * Part of a log.
     *
     * @param next the position to ask for to get what follows
     */
    public record Page<T>(List<T> records, long next) {}
}
