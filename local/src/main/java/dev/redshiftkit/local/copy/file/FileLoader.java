package dev.redshiftkit.local.copy.file;

import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.source.SteadyObject;
import java.io.IOException;

/** Reads files of one format into rows. */
public interface FileLoader {

    /** Returns the name of the format in the system tables. */
    String format();

    /**
     * Reads one file to its end.
     *
     * @throws IOException if the file cannot be read or is damaged
     */
    Counts load(SteadyObject file, RecordErrors errors, RowStream rows) throws IOException;

    /**
     * What was in a file.
     *
     * @param lines read, those without a row included; rows where the format has no lines
     * @param bytes of its content, unpacked
     */
    record Counts(long lines, long bytes) {

        /** Of a file without content. */
        public static final Counts NONE = new Counts(0, 0);
    }
}
