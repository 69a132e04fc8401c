package dev.redshiftkit.local.fault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What faults there are for one connection, for the threads that serve it. */
public final class ConnectionFaults {

    private final Faults faults;
    private final CompletableFuture<Void> clientLeft = new CompletableFuture<>();
    private final CompletableFuture<Void> aborted = new CompletableFuture<>();
    private final List<Runnable> onAbort = new CopyOnWriteArrayList<>();

    ConnectionFaults(Faults faults) {
        this.faults = faults;
    }

    /** A connection without faults. */
    public static ConnectionFaults none() {
        return new Faults(() -> Instant.EPOCH, System::nanoTime).ofConnection();
    }

    /** Whether single messages have to be looked at. */
    public boolean watchMessages() {
        return faults.watchMessages();
    }

    /** Whether bytes may have to wait. */
    public boolean shapeLines() {
        return faults.shapeLines();
    }

    /** Returns what becomes of the piece of bytes that goes now. */
    public LineShape shape(Direction direction) {
        return faults.shape(direction);
    }

    /** Returns the time, in nanoseconds, that shapes count in. */
    public long nanoTime() {
        return faults.nanoTime();
    }

    /** Returns the fault that strikes at this message, if one does. */
    public Optional<Injection> strikeAt(Direction direction, Optional<MessageKind> kind) {
        return faults.strikeAt(direction, kind);
    }

    /** Whether faults are about a statement, be it that they strike or not. */
    public boolean areAbout(StatementIdentity statement) {
        return faults.areAbout(statement);
    }

    /** Takes the execution of a statement for an occasion, and returns the fault that strikes at it, if one does. */
    public Optional<StatementFault> strikeAt(StatementIdentity statement) {
        return faults.strikeAt(statement);
    }

    /**
     * Waits as long as a stall lasts: until its time is over, it is removed, or the connection has ended.
     *
     * @return whether the connection still is
     */
    public boolean awaitEndOf(MessageFault.Stall stall, Injection injection) {
        CompletableFuture<Object> end = CompletableFuture.anyOf(injection.removed(), clientLeft, aborted);
        try {
            if (stall.length().isPresent()) {
                end.get(stall.length().get().toNanos(), TimeUnit.NANOSECONDS);
            } else {
                end.get();
            }
        } catch (TimeoutException e) {
            // Its time is over.
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("these futures do not fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !clientLeft.isDone() && !aborted.isDone();
    }

    /** The client is gone: nobody waits any more for what is stalled. */
    public void clientLeft() {
        clientLeft.complete(null);
    }

    /** The connection is gone. */
    public void abort() {
        aborted.complete(null);
        onAbort.forEach(Runnable::run);
    }

    /** Runs an action when the connection is gone, or now if it is; perhaps more than once. */
    public void onAbort(Runnable action) {
        onAbort.add(action);
        if (aborted.isDone()) {
            action.run();
        }
    }
}
