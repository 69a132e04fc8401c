package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;

/** A file of one format being written, by one thread at a time. Closing completes its content. */
public interface RowFile extends AutoCloseable {

    void write(BinaryRow row) throws IOException;

    /** Returns about how large the file is by now. */
    long size();

    @Override
    void close() throws IOException;

    /** Gives the file up: what it holds beside its target is released. */
    default void abandon() throws IOException {
        close();
    }
}
