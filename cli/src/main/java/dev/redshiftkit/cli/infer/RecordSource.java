package dev.redshiftkit.cli.infer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The records of a text file, from its first line on. For one thread; to be closed by whoever opened it. */
public interface RecordSource extends Closeable {

    /** The fields of the next record, or empty after the last. */
    Optional<List<String>> next() throws IOException;
}
