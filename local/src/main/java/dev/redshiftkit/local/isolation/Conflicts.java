package dev.redshiftkit.local.isolation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds serializable isolation violations between the transactions of a local Redshift, as a cluster does: by tables, not by
 * rows. A transaction that reads a table that another at the same time writes has to come before that; where this goes round in a
 * circle, the transaction that closes it fails.
 *
 * <p>Transactions are known by their sessions. Those that have ended are remembered as long as one is open that began before.
 * Thread-safe.
 */
public final class Conflicts {

    private final Map<Integer, OpenTransaction> open = new HashMap<>();
    private final List<OpenTransaction> committed = new ArrayList<>();
    private long events;

    /** Notes that a session has begun a transaction block. Its snapshot is still to be taken. */
    public synchronized void blockOpened(int processId, String database) {
        open.put(processId, new OpenTransaction(processId, database));
    }

    /** Whether other sessions have blocks open in this database. */
    public synchronized boolean hasOthers(int processId, String database) {
        return open.values().stream()
                .anyMatch(other -> other.processId != processId && other.database.equals(database));
    }

    /** Whether a transaction of another session has been committed since this one's snapshot. */
    public synchronized boolean hasNews(int processId) {
        OpenTransaction own = open.get(processId);
        return own != null && committed.stream().anyMatch(other -> isConcurrent(own, other));
    }

    /** Whether the snapshot of the session's transaction has been taken. */
    public synchronized boolean hasSnapshot(int processId) {
        OpenTransaction own = open.get(processId);
        return own != null && own.hasSnapshot();
    }

    /** Takes the snapshot of the session's transaction, unless it has one. */
    public synchronized void takeSnapshot(int processId, String database) {
        OpenTransaction own = open.computeIfAbsent(processId, id -> new OpenTransaction(id, database));
        if (!own.hasSnapshot()) {
            own.snapshot = ++events;
        }
    }

    /**
     * Takes note of what the session's transaction has touched so far.
     *
     * @return why it must not go on; empty if it may
     */
    public synchronized Optional<Violation> touched(int processId, long transactionId, Access access) {
        OpenTransaction own = open.get(processId);
        if (own == null || !own.hasSnapshot()) {
            return Optional.empty();
        }
        own.transactionId = transactionId;
        own.access = own.access.and(access);
        return missing(own).or(() -> cycle(own));
    }

    private Optional<Violation> missing(OpenTransaction own) {
        return committed.stream()
                .filter(other -> isConcurrent(own, other))
                .flatMap(other -> other.access.created().stream())
                .filter(table -> own.access.reads().contains(table)
                        || own.access.writes().contains(table))
                .findFirst()
                .map(Violation.NotInSnapshot::new);
    }

    private Optional<Violation> cycle(OpenTransaction own) {
        Map<OpenTransaction, OpenTransaction> cameFrom = new HashMap<>();
        Deque<OpenTransaction> toVisit = new ArrayDeque<>(List.of(own));
        while (!toVisit.isEmpty()) {
            OpenTransaction reader = toVisit.remove();
            for (OpenTransaction writer : others().toList()) {
                Optional<Long> table = dependency(reader, writer);
                if (table.isPresent() && writer == own) {
                    return Optional.of(new Violation.Cycle(table.get(), path(own, reader, cameFrom), own.processId));
                }
                if (table.isPresent() && !cameFrom.containsKey(writer)) {
                    cameFrom.put(writer, reader);
                    toVisit.add(writer);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Long> path(
            OpenTransaction own, OpenTransaction last, Map<OpenTransaction, OpenTransaction> cameFrom) {
        List<Long> path = new ArrayList<>();
        for (OpenTransaction step = last; step != own && step != null; step = cameFrom.get(step)) {
            path.add(step.transactionId);
        }
        path.add(own.transactionId);
        Collections.reverse(path);
        return path;
    }

    private Stream<OpenTransaction> others() {
        return Stream.concat(open.values().stream().filter(OpenTransaction::hasSnapshot), committed.stream());
    }

    /** Returns a table by which the reader has to come before the writer. */
    private static Optional<Long> dependency(OpenTransaction reader, OpenTransaction writer) {
        if (reader == writer || !isConcurrent(reader, writer)) {
            return Optional.empty();
        }
        return reader.access.reads().stream()
                .filter(writer.access.writes()::contains)
                .findFirst();
    }

    private static boolean isConcurrent(OpenTransaction one, OpenTransaction other) {
        return one != other
                && one.database.equals(other.database)
                && one.snapshot < other.end
                && other.snapshot < one.end;
    }

    /**
     * Notes that the session's transaction is about to be committed: who gets to a table because of that takes his snapshot behind it.
     * It is still to be said that it has {@link #ended}.
     */
    public synchronized void committing(int processId) {
        OpenTransaction own = open.get(processId);
        if (own != null && own.hasSnapshot()) {
            own.end = ++events;
        }
    }

    /** Notes that the session's transaction has ended, if it was in one. */
    public synchronized void ended(int processId, boolean commits) {
        OpenTransaction own = open.remove(processId);
        if (own != null && own.hasSnapshot() && commits) {
            own.end = Math.min(own.end, ++events);
            committed.add(own);
        }
        long oldest = open.values().stream()
                .filter(OpenTransaction::hasSnapshot)
                .mapToLong(other -> other.snapshot)
                .min()
                .orElse(Long.MAX_VALUE);
        committed.removeIf(other -> other.end < oldest);
    }

    private static final class OpenTransaction {

        private static final Access NOTHING = Access.NONE;

        private final int processId;
        private final String database;
        private long transactionId;
        private long snapshot = Long.MAX_VALUE;
        private long end = Long.MAX_VALUE;
        private Access access = NOTHING;

        private OpenTransaction(int processId, String database) {
            this.processId = processId;
            this.database = database;
        }

        private boolean hasSnapshot() {
            return snapshot != Long.MAX_VALUE;
        }
    }
}
