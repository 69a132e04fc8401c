package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.table.DefaultValues;
import dev.redshiftkit.local.format.binary.BinaryRows;
import java.io.IOException;
import java.io.OutputStream;

/** The rows of a load on their way to the engine, counted. One thread at a time. */
public final class RowStream {

    private final BinaryRows rows = new BinaryRows();
    private final OutputStream engine;
    private final DefaultValues defaults;
    private final Runnable watch;
    private long count;

    /**
     * @param defaults what every row ends with
     * @param watch runs whenever rows have gone to the engine
     */
    public RowStream(OutputStream engine, DefaultValues defaults, Runnable watch) {
        this.engine = engine;
        this.defaults = defaults;
        this.watch = watch;
        rows.header();
    }

    /** Begins a row of so many values, and returns where they go; {@link #endRow} or {@link BinaryRows#abandonRow} follows. */
    public BinaryRows beginRow(int columns) {
        rows.beginRow(columns + defaults.count());
        return rows;
    }

    /** Ends the row and sends it when there are enough. */
    public void endRow() throws IOException {
        count++;
        if (defaults.count() > 0) {
            rows.writeEncoded(defaults.encoded());
        }
        if (rows.isFull()) {
            rows.drainTo(engine);
            watch.run();
        }
    }

    /** Sends what there is. For who has to wait: a load that is cancelled ends here. */
    public void flush() throws IOException {
        rows.drainTo(engine);
        engine.flush();
        watch.run();
    }

    /** Sends what is left. */
    public void end() throws IOException {
        rows.trailer();
        rows.drainTo(engine);
    }

    /** Returns how many rows were handed over; whether the engine keeps them is its own affair. */
    public long count() {
        return count;
    }

    /** Returns how many bytes the engine was given. */
    public long bytes() {
        return rows.drainedBytes();
    }
}
