package dev.redshiftkit.local.isolation;

import java.util.HashSet;
import java.util.Set;

/**
 * The tables a transaction has touched so far, by their numbers.
 *
 * @param reads those whose rows it has seen, as far as the isolation level of the database cares
 * @param writes those whose rows it has added to, changed or removed
 * @param created those that were not there before
 */
public record Access(Set<Long> reads, Set<Long> writes, Set<Long> created) {

    /** Nothing so far. */
    public static final Access NONE = new Access(Set.of(), Set.of(), Set.of());

    /** Returns what has been touched in one or the other way. */
    Access and(Access other) {
        return new Access(union(reads, other.reads), union(writes, other.writes), union(created, other.created));
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        Set<Long> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    public Access {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        created = Set.copyOf(created);
    }
}
