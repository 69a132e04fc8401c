package dev.redshiftkit.cli.load;

import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.sql.copy.CopyCompression;
import java.util.List;
import java.util.Optional;

/** The files of one load, which are all of one format and compressed in one way, as COPY wants them. */
record FileSet(List<DataFile> files, FileFormat format) {

    FileSet {
        files = List.copyOf(files);
        DataFile first = files.get(0);
        for (DataFile file : files) {
            requireSame(file.compression() == first.compression(), "compression", first, file);
        }
    }

    static FileSet of(LoadRequest request) {
        List<DataFile> files = DataFile.of(request.files());
        if (request.format().isPresent()) {
            return new FileSet(files, request.format().get());
        }
        FileFormat format = FileFormat.of(files.get(0));
        files.forEach(file -> requireSame(FileFormat.of(file) == format, "format", files.get(0), file));
        return new FileSet(files, format);
    }

    private static void requireSame(boolean same, String what, DataFile first, DataFile other) {
        if (!same) {
            throw CommandException.invalid("files of one load must have one " + what + ", but " + first.path() + " and "
                    + other.path() + " differ: load them one after the other");
        }
    }

    DataFile first() {
        return files.get(0);
    }

    Optional<CopyCompression> compression() {
        return first().compression().copyOption();
    }

    long bytes() {
        return files.stream().mapToLong(DataFile::bytes).sum();
    }
}
