package dev.redshiftkit.cli.terminal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The wish of whoever sits at the terminal that the command end. Safe for use by several threads: it is raised by one that
 * the command does not know.
 */
public final class Interruption {

    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile boolean raised;

    /** What has to be taken back once nothing is left to interrupt. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Has {@code action} run when the command is interrupted, at once if that has happened already. */
    public Registration onRaise(Runnable action) {
        actions.add(action);
        if (raised) {
            action.run();
        }
        return () -> actions.remove(action);
    }

    /** Interrupts the command: runs what was registered. Does not wait for the command's end. */
    public void raise() {
        raised = true;
        actions.forEach(Runnable::run);
    }

    /** Whether the command was interrupted. */
    public boolean isRaised() {
        return raised;
    }
}
