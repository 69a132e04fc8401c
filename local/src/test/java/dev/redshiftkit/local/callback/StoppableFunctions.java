package dev.redshiftkit.local.callback;

import dev.redshiftkit.local.error.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Functions of which one does not answer before it is told to. */
final class StoppableFunctions implements DatabaseFunctions {

    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore answered = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(1);

    @Override
    public Optional<String> call(String name, List<String> arguments) {
        return switch (name) {
            case "echo" -> Optional.of(String.join(",", arguments));
            case "nothing" -> Optional.empty();
            case "refuse" -> throw SqlError.of(arguments.get(0), arguments.get(1));
            case "break" -> throw new IllegalStateException("broken");
            case "overflow" -> throw new StackOverflowError();
            case "wait" -> await(arguments.get(0));
            default -> throw new AssertionError("no function " + name);
        };
    }

    private Optional<String> await(String answer) {
        try {
            waiting.release();
            gate.await();
            return Optional.of(answer);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            answered.release();
        }
    }

    /** Returns when a call waits. */
    void awaitCall() throws InterruptedException {
        waiting.acquire();
    }

    /** Lets calls that wait, and all that come later, answer; returns when one has. */
    void release() throws InterruptedException {
        gate.countDown();
        answered.acquire();
    }
}
