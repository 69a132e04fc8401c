package dev.redshiftkit.local.telemetry;

import dev.redshiftkit.sql.statement.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what clients do with their connections, for tests and benchmarks. Safe for use by several threads. */
public final class Traffic {

    /** Far more than an application has; a client that writes its values into names must not fill the memory. */
    private static final int FINGERPRINTS = 10_000;

    private final LongAdder connectionsOpened = new LongAdder();
    private final LongAdder connectionsClosed = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder executions = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();
    private final LongAdder cancels = new LongAdder();
    private final LongAdder s3Requests = new LongAdder();
    private final Map<Fingerprint, LongAdder> executionsByFingerprint = new ConcurrentHashMap<>();

    /** A client was let in. */
    public void connectionOpened() {
        connectionsOpened.increment();
    }

    /** The connection of a client that had been let in has ended, and what it held is free. */
    public void connectionClosed() {
        connectionsClosed.increment();
    }

    /** A message of a client that had been let in arrived. */
    public void messageReceived() {
        messages.increment();
    }

    /** A client wants a statement to be run. */
    public void executionRequested(Fingerprint statement) {
        executions.increment();
        LongAdder known = executionsByFingerprint.get(statement);
        if (known != null) {
            known.increment();
        } else if (executionsByFingerprint.size() < FINGERPRINTS) {
            executionsByFingerprint
                    .computeIfAbsent(statement, first -> new LongAdder())
                    .increment();
        }
    }

    /** A client has asked for the answer it cannot go on without. */
    public void roundTrip() {
        roundTrips.increment();
    }

    /** A request to cancel arrived, whether or not it named a session. */
    public void cancelRequested() {
        cancels.increment();
    }

    /** The S3 endpoint was asked for something, whether or not it gave it. */
    public void s3Requested() {
        s3Requests.increment();
    }

    /** Returns the counts so far. Clients that are at work meanwhile may be counted in one of them and not in another. */
    public Counts counts() {
        long closed = connectionsClosed.sum();
        long opened = connectionsOpened.sum();
        return new Counts(
                opened,
                opened - closed,
                messages.sum(),
                executions.sum(),
                roundTrips.sum(),
                cancels.sum(),
                s3Requests.sum());
    }

    /** Returns how often a statement was to be run, whatever its values; {@code sql} is one of its forms. */
    public long executionsOf(String sql) {
        LongAdder count = executionsByFingerprint.get(Fingerprint.of(sql));
        return count == null ? 0 : count.sum();
    }

    /**
     * Returns how often each statement was to be run. From the {@value #FINGERPRINTS}th different statement on, new ones
     * are in {@link #counts} only.
     */
    public Map<Fingerprint, Long> executions() {
        Map<Fingerprint, Long> counts = new HashMap<>();
        executionsByFingerprint.forEach((fingerprint, count) -> counts.put(fingerprint, count.sum()));
        return counts;
    }

    /**
     * Counts since the start, but for {@code connectionsOpen}.
     *
     * @param connectionsOpened clients let in; those that were refused or only came to cancel do not count
     * @param connectionsOpen of these, those that are still there
     * @param messages of these clients, after their login
     * @param executions of statements: Execute messages, and the statements in simple queries
     * @param roundTrips Sync messages and simple queries: the points at which a client waits for the server
     * @param cancels requests to cancel that arrived
     * @param s3Requests to the S3 endpoint; COPY and UNLOAD reach the objects without it
     */
    public record Counts(
            long connectionsOpened,
            long connectionsOpen,
            long messages,
            long executions,
            long roundTrips,
            long cancels,
            long s3Requests) {

        /** Returns what has been counted since an earlier moment; {@code connectionsOpen} is that of now. */
        public Counts since(Counts earlier) {
            return new Counts(
                    connectionsOpened - earlier.connectionsOpened,
                    connectionsOpen,
                    messages - earlier.messages,
                    executions - earlier.executions,
                    roundTrips - earlier.roundTrips,
                    cancels - earlier.cancels,
                    s3Requests - earlier.s3Requests);
        }
    }
}
