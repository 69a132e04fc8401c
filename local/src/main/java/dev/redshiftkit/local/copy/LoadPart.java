package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.telemetry.LoadedFile;
import java.io.IOException;

/** Something that a load reads as a whole: a file, or a table of DynamoDB. */
interface LoadPart {

    /** Returns what it is and which version of it, for the system tables. */
    LoadedFile.Source source();

    /** Returns the simulated slice that reads it. */
    int slice();

    /** Returns its bytes as they lie at the source. */
    long size();

    /** Returns how many of them were read so far. */
    long bytesRead();

    /**
     * Reads it to its end.
     *
     * @throws IOException if it cannot be read or is damaged
     */
    FileLoader.Counts load(RecordErrors errors, RowStream rows) throws IOException;
}
