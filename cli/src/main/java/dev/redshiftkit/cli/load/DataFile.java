package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.infer.CsvRecords;
import dev.redshiftkit.cli.infer.DelimitedRecords;
import dev.redshiftkit.cli.infer.RecordSource;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file to load.
 *
 * @param bytes as it lies there
 */
record DataFile(Path path, FileCompression compression, long bytes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Looks at the files of the command line, all of them before anything else is done.
     *
     * @throws CommandException naming the first that is not a file, cannot be read, is empty or comes twice
     */
    static List<DataFile> of(List<Path> paths) {
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!seen.add(path.toAbsolutePath().normalize())) {
                throw CommandException.invalid("file " + path + " is given twice");
            }
        }
        return paths.stream().map(DataFile::of).toList();
    }

    private static DataFile of(Path path) {
        require(Files.exists(path), path, "does not exist");
        require(Files.isRegularFile(path), path, "must be a file, but is a directory or a device");
        require(Files.isReadable(path), path, "must be readable, but its permissions forbid it");
        try (InputStream stream = Files.newInputStream(path)) {
            require(stream.read() >= 0, path, "is empty");
            return new DataFile(path, FileCompression.of(path), Files.size(path));
        } catch (IOException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static void require(boolean holds, Path path, String rule) {
        if (!holds) {
            throw CommandException.invalid("file " + path + " " + rule);
        }
    }

    static CommandException unreadable(Path path, IOException failure) {
        return new CommandException(
                ExitCode.INVALID_INPUT, "file " + path + " could not be read: " + failure.getMessage(), failure);
    }

    /** Opens the records of a text file; the caller closes them. */
    RecordSource records(FileFormat format, char delimiter) throws IOException {
        BufferedReader reader = reader();
        return format == FileFormat.CSV ? new CsvRecords(reader, delimiter) : new DelimitedRecords(reader, delimiter);
    }

    private BufferedReader reader() throws IOException {
        InputStream stream = compression.decompress(Files.newInputStream(path));
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
