package dev.redshiftkit.local.session;

import dev.redshiftkit.local.session.Expectation.Synchronizing;
import dev.redshiftkit.local.telemetry.Execution;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a session's engine still owes, from the messages of the client's side to the answers on the engine's. After an
 * error the engine ignores everything up to Sync, and so does this. Safe for the two threads of a session; blocks only
 * where a statement of the gateway runs.
 */
final class Pipeline {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Expectation> expectations = new ArrayDeque<>();
    private boolean failed;
    private boolean handedOver;
    private boolean closed;

    /** Notes an answer to come; call this before the message is sent. */
    void expect(Expectation expectation) {
        lock.lock();
        try {
            failed &= !(expectation instanceof Synchronizing);
            if (failed) {
                expectation.settle();
            } else {
                expectations.add(expectation);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns what is to be answered next; empty if nothing is. */
    Optional<Expectation> first() {
        lock.lock();
        try {
            return Optional.ofNullable(expectations.peek());
        } finally {
            lock.unlock();
        }
    }

    /** Returns the first execution that is owed an answer. */
    Optional<Execution> execution() {
        lock.lock();
        try {
            return expectations.stream()
                    .flatMap(expectation -> expectation.execution().stream())
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Takes off what was to be answered next, as it has been. */
    void completeFirst() {
        lock.lock();
        try {
            expectations.remove();
            signalIfAnswered();
        } finally {
            lock.unlock();
        }
    }

    /** Takes off everything up to the next Sync, come or still to come: the engine answers none of it. */
    void failUpToSync() {
        lock.lock();
        try {
            while (!expectations.isEmpty() && !(expectations.peek() instanceof Synchronizing)) {
                expectations.remove().settle();
            }
            failed = expectations.isEmpty();
            signalIfAnswered();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Leaves sending to the engine to the other side, and waits until nothing is owed or the session ends. The caller has
     * sent everything it had, and flushed it.
     */
    void handOver() {
        lock.lock();
        try {
            handedOver = true;
            changed.signalAll();
            while (!expectations.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            handedOver = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the client's side has handed over. An answer can be there before the thread that sent the question is
     * done with sending it.
     *
     * @throws IOException if the session ends instead
     */
    void awaitHandOver() throws IOException {
        lock.lock();
        try {
            while (!handedOver && !closed) {
                changed.awaitUninterruptibly();
            }
            if (!handedOver) {
                throw new IOException("the session has ended before a statement of the gateway could begin");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the engine owes nothing. */
    boolean isIdle() {
        lock.lock();
        try {
            return expectations.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Lets go whoever waits: one of the sides has ended. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signalIfAnswered() {
        if (expectations.isEmpty()) {
            changed.signalAll();
        }
    }
}
