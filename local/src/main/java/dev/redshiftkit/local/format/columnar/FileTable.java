package dev.redshiftkit.local.format.columnar;

import java.io.IOException;
import java.util.List;

/** The rows of a file. {@link #next} moves to the next row; the columns then hold its values. One thread at a time. */
public interface FileTable extends AutoCloseable {

    /** Returns the columns in the order of the file. */
    List<? extends FileColumn> columns();

    /** Moves to the next row and returns whether there is one. */
    boolean next() throws IOException;

    @Override
    void close() throws IOException;
}
