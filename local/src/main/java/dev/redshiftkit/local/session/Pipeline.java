package dev.redshiftkit.local.session;

import dev.redshiftkit.local.session.Expectation.Synchronizing;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a session's engine still owes, from the messages of the client's side to the answers on the engine's. After an
 * error the engine ignores everything up to Sync, and so does this. Safe for the two threads of a session; never blocks
 * but in {@link #awaitAnswers()}.
 */
final class Pipeline {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();
    private final ArrayDeque<Expectation> expectations = new ArrayDeque<>();
    private boolean failed;
    private boolean closed;

    /** Notes an answer to come; call this before the message is sent. */
    void expect(Expectation expectation) {
        lock.lock();
        try {
            failed &= !(expectation instanceof Synchronizing);
            if (!failed) {
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
                expectations.remove();
            }
            failed = expectations.isEmpty();
            signalIfAnswered();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is owed, or there will be no more answers. */
    void awaitAnswers() {
        lock.lock();
        try {
            while (!expectations.isEmpty() && !closed) {
                answered.awaitUninterruptibly();
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

    /** Lets go whoever waits: there will be no more answers. */
    void close() {
        lock.lock();
        try {
            closed = true;
            answered.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signalIfAnswered() {
        if (expectations.isEmpty()) {
            answered.signalAll();
        }
    }
}
