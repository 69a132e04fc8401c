package dev.redshiftkit.client.session;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.util.List;

/** A result that is read while the server still produces it. For one thread at a time. */
public interface RowCursor extends AutoCloseable {

    List<Column> columns();

    /**
     * Moves to the next row. Blocks while the server produces it, at most until the command's deadline.
     *
     * @return false after the last row; alone this does not prove that none is missing, see {@link Session#commit}
     */
    boolean advance();

    /** The row last moved to. It stays valid after the cursor has moved on. */
    Row row();

    /** Ends reading. Before the last row this gives up the session too: see {@link Session#open}. Closing again does nothing. */
    @Override
    void close();
}
