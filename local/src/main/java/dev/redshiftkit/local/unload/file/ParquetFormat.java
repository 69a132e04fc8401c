package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.parquet.ParquetField;
import dev.redshiftkit.local.format.parquet.ParquetFile;
import dev.redshiftkit.local.format.parquet.ParquetFile.Limits;
import dev.redshiftkit.sql.unload.FileSize;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.io.IOException;
import java.util.List;

/** {@code FORMAT PARQUET}: row groups of 32 MB, packed with Snappy. */
final class ParquetFormat implements FileFormat {

    private static final long MEGABYTE = 1 << 20;
    private static final long DEFAULT_ROW_GROUP = 32 * MEGABYTE;
    /** What all files that are open at the same time may hold of their row groups; the rest waits on disk. */
    private static final long HEAP = 64 * MEGABYTE;

    private final List<ParquetField> fields;
    private final Limits limits;

    ParquetFormat(UnloadFormat.Parquet format, List<OutputColumn> columns, int slices) {
        this.fields = columns.stream()
                .map(column -> new ParquetField(column.field(), column.name(), column.arrivingType()))
                .toList();
        this.limits = new Limits(format.rowGroupSize().map(FileSize::bytes).orElse(DEFAULT_ROW_GROUP), HEAP / slices);
    }

    @Override
    public String name() {
        return "Parquet";
    }

    @Override
    public String extension() {
        return ".parquet";
    }

    @Override
    public boolean writesEmptyFiles() {
        return false;
    }

    /** Rounded down to whole row groups (Redshift guide, MAXFILESIZE). */
    @Override
    public long rolloverBytes(long asked) {
        return Math.max(1, asked / limits.rowGroupBytes()) * limits.rowGroupBytes();
    }

    @Override
    public RowFile open(CountedOutput target) throws IOException {
        ParquetFile file = ParquetFile.create(target, fields, limits);
        return new RowFile() {
            @Override
            public void write(BinaryRow row) throws IOException {
                file.write(row);
            }

            @Override
            public long size() {
                return file.size();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }

            @Override
            public void abandon() throws IOException {
                file.abandon();
            }
        };
    }
}
