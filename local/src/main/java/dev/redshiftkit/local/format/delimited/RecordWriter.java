package dev.redshiftkit.local.format.delimited;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes records of text into memory, from where {@link #drainTo} takes them. Lines end with a line feed. One thread at a
 * time.
 */
public interface RecordWriter {

    void writeNull();

    /** Writes the next field, given as UTF-8. */
    void write(byte[] source, int from, int to);

    void endRecord();

    /** Returns how many bytes wait to be drained. */
    int pendingBytes();

    /** Whether enough has been collected for a write of its own. */
    boolean isFull();

    void drainTo(OutputStream out) throws IOException;
}
