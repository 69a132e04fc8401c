package dev.redshiftkit.local.telemetry;

import java.util.concurrent.atomic.LongAdder;

/** Counts what clients do with their connections, for tests and benchmarks. Safe for use by several threads. */
public final class Traffic {

    private final LongAdder connectionsOpened = new LongAdder();
    private final LongAdder connectionsClosed = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private final LongAdder executions = new LongAdder();
    private final LongAdder roundTrips = new LongAdder();

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
    public void executionRequested() {
        executions.increment();
    }

    /** A client has asked for the answer it cannot go on without. */
    public void roundTrip() {
        roundTrips.increment();
    }

    /** Returns the counts so far. Clients that are at work meanwhile may be counted in one of them and not in another. */
    public Counts counts() {
        long closed = connectionsClosed.sum();
        long opened = connectionsOpened.sum();
        return new Counts(opened, opened - closed, messages.sum(), executions.sum(), roundTrips.sum());
    }

    /**
     * Counts since the start, but for {@code connectionsOpen}.
     *
     * @param connectionsOpened clients let in; those that were refused or only came to cancel do not count
     * @param connectionsOpen of these, those that are still there
     * @param messages of these clients, after their login
     * @param executions of statements: Execute messages, and the statements in simple queries
     * @param roundTrips Sync messages and simple queries: the points at which a client waits for the server
     */
    public record Counts(
            long connectionsOpened, long connectionsOpen, long messages, long executions, long roundTrips) {

        /** Returns what has been counted since an earlier moment; {@code connectionsOpen} is that of now. */
        public Counts since(Counts earlier) {
            return new Counts(
                    connectionsOpened - earlier.connectionsOpened,
                    connectionsOpen,
                    messages - earlier.messages,
                    executions - earlier.executions,
                    roundTrips - earlier.roundTrips);
        }
    }
}
