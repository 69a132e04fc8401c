package dev.redshiftkit.local.unload.file;

import java.io.IOException;

/** Makes the files of an UNLOAD. Several threads may open files and write to one each. */
public interface FileFormat {

    /** Returns the name of the format in the system tables. */
    String name();

    /** Returns the end of the files' names, with its dot, or nothing. */
    String extension();

    /** Whether slices without rows write files too. */
    boolean writesEmptyFiles();

    /** Returns the size at which a file is followed by another, given what the statement asks for. */
    default long rolloverBytes(long asked) {
        return asked;
    }

    /** Returns how many lines a file has besides its rows. */
    default int headerLines() {
        return 0;
    }

    /** Begins a file. */
    RowFile open(CountedOutput target) throws IOException;
}
