package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;

/** A file of one format being written. Closing completes its content. */
interface RowFile extends AutoCloseable {

    void write(BinaryRow row) throws IOException;

    /** Returns about how large the file is by now. */
    long size();

    @Override
    void close() throws IOException;
}
