package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.infer.RecordSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of several files, one file after the other. A first line that repeats the first line of the first file is left
 * out: it can only be a header. For one thread.
 */
final class JoinedRecords implements RecordSource {

    private final Deque<DataFile> files;
    private final FileFormat format;
    private final char delimiter;
    private @Nullable RecordSource current;
    private Optional<List<String>> veryFirst = Optional.empty();

    JoinedRecords(List<DataFile> files, FileFormat format, char delimiter) {
        this.files = new ArrayDeque<>(files);
        this.format = format;
        this.delimiter = delimiter;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        Optional<List<String>> found = current == null ? Optional.empty() : current.next();
        while (found.isEmpty() && !files.isEmpty()) {
            found = firstOfNextFile();
        }
        return found;
    }

    private Optional<List<String>> firstOfNextFile() throws IOException {
        close();
        current = files.pop().records(format, delimiter);
        Optional<List<String>> first = current.next();
        if (veryFirst.isEmpty()) {
            veryFirst = first;
            return first;
        }
        return first.equals(veryFirst) ? current.next() : first;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
