package dev.redshiftkit.cli.terminal;

import java.util.function.LongSupplier;

/**
 * A line on standard error that tells how far something has come. Written at most ten times a second, and only if somebody
 * is watching. For one thread.
 */
public final class Progress implements AutoCloseable {

    private static final long PAUSE = 100_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final Terminal terminal;
    private final LongSupplier nanos;
    private long last;
    private boolean written;

    private Progress(Terminal terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** Begins without writing anything. */
    public static Progress on(Terminal terminal) {
        return new Progress(terminal, System::nanoTime);
    }

    /** Shows where things stand, unless that was done a moment ago. */
    public void show(String state) {
        long now = nanos.getAsLong();
        if (terminal.showsProgress() && now - last >= PAUSE) {
            last = now;
            written = true;
            terminal.err().print(ERASE + state);
            terminal.err().flush();
        }
    }

    /** Removes the line, so that something else can be written there. */
    public void clear() {
        if (written) {
            written = false;
            terminal.err().print(ERASE);
            terminal.err().flush();
        }
    }

    /** Removes the line. */
    @Override
    public void close() {
        clear();
    }
}
