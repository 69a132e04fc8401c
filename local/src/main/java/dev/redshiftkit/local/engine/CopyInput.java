package dev.redshiftkit.local.engine;

import java.io.IOException;
import java.io.OutputStream;

/** Where the rows of a {@code COPY … FROM STDIN} come from. */
@FunctionalInterface
public interface CopyInput {

    /**
     * Writes all rows in the format the statement names, and returns when there are no more. The stream buffers: writes
     * of any size are cheap, rows may be cut anywhere. It belongs to the caller, is not to be kept, and closing it has
     * no effect.
     *
     * @throws IOException if the rows cannot be had, or if the stream was broken by the engine
     */
    void writeTo(OutputStream rows) throws IOException;
}
