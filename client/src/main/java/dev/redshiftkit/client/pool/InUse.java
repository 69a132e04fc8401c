package dev.redshiftkit.client.pool;

import dev.redshiftkit.client.session.Deadline;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How many sessions are with callers; somebody may wait for there to be none. */
final class InUse {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int count;

    void add() {
        change(1);
    }

    void remove() {
        change(-1);
    }

    private void change(int by) {
        lock.lock();
        try {
            count += by;
            if (count == 0) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether there were none before the deadline; an interrupt ends the wait too, and stays. */
    boolean awaitNone(Deadline deadline) {
        lock.lock();
        try {
            while (count > 0) {
                if (!none.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS) && deadline.hasPassed()) {
                    return count == 0;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
