package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.storage.OpenObject;
import java.io.IOException;
import java.io.OutputStream;

/** Reads files of one format into rows. */
interface FileLoader {

    /** Returns the name of the format in the system tables. */
    String format();

    /**
     * Reads one file to its end.
     *
     * @param rows where rows are collected; drained into {@code engine} now and then
     * @throws IOException if the file cannot be read or is damaged
     */
    Counts load(OpenObject object, RecordErrors errors, BinaryRows rows, OutputStream engine) throws IOException;

    /**
     * What came of a file.
     *
     * @param rows handed to the engine
     * @param lines read, those without a row included
     */
    record Counts(long rows, long lines) {}
}
