package dev.redshiftkit.local.telemetry;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Records of one kind in the order they were appended. Holds the newest ones up to its capacity, and none that would make
 * them weigh too much. Readers follow it with
 * the position {@link Page#next} of the page before. Any number of threads may append and read.
 *
 * @param <T> the kind of record, immutable
 */
public final class Log<T> {

    private final int capacity;
    private final ToLongFunction<T> weight;
    private final long maxWeight;
    private final ArrayDeque<T> records = new ArrayDeque<>();
    private long appended;
    private long weightOfRecords;

    /** @param capacity records kept; older ones are forgotten */
    public Log(int capacity) {
        this(capacity, entry -> 0, 0);
    }

    /**
     * For records of very different sizes.
     *
     * @param weight of a record, such as its bytes
     * @param maxWeight of all that are kept; older ones are forgotten
     */
    public Log(int capacity, ToLongFunction<T> weight, long maxWeight) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity of a log must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
        this.weight = weight;
        this.maxWeight = maxWeight;
    }

    public synchronized void append(T entry) {
        weightOfRecords += weight.applyAsLong(entry);
        records.addLast(entry);
        appended++;
        while (records.size() > capacity || weightOfRecords > maxWeight) {
            weightOfRecords -= weight.applyAsLong(records.removeFirst());
        }
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
