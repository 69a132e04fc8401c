package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.delimited.RecordWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Delimited text, CSV, and text of fixed widths. */
final class TextFormat implements FileFormat {

    private final String name;
    private final Supplier<RecordWriter> writers;
    private final boolean hasHeader;
    private final Compression compression;
    private final List<OutputColumn> columns;

    /**
     * Makes a format.
     *
     * @param writers makes a writer for a file
     * @param hasHeader whether every file begins with the names of the columns
     */
    TextFormat(
            String name,
            Supplier<RecordWriter> writers,
            boolean hasHeader,
            Compression compression,
            List<OutputColumn> columns) {
        this.name = name;
        this.writers = writers;
        this.hasHeader = hasHeader;
        this.compression = compression;
        this.columns = columns;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String extension() {
        return compression.extension();
    }

    @Override
    public boolean writesEmptyFiles() {
        return true;
    }

    @Override
    public int headerLines() {
        return hasHeader ? 1 : 0;
    }

    @Override
    public RowFile open(CountedOutput target) throws IOException {
        TextFile file = new TextFile(target, compression.compress(target), writers.get(), columns);
        if (hasHeader) {
            file.writeHeader();
        }
        return file;
    }
}
