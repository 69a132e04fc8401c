package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.parquet.ParquetField;
import dev.redshiftkit.local.format.parquet.ParquetFile;
import dev.redshiftkit.sql.unload.FileSize;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code FORMAT PARQUET}: row groups of 32 MB, packed with Snappy. */
final class ParquetFormat implements FileFormat {

    private static final long MEGABYTE = 1 << 20;
    private static final long DEFAULT_ROW_GROUP = 32 * MEGABYTE;

    private final List<ParquetField> fields;
    private final long rowGroupBytes;

    ParquetFormat(UnloadFormat.Parquet format, List<OutputColumn> columns) {
        this.fields = columns.stream().map(ParquetFormat::field).toList();
        this.rowGroupBytes = rowGroup(format.rowGroupSize());
    }

    private static long rowGroup(Optional<FileSize> given) {
        return given.map(FileSize::bytes).orElse(DEFAULT_ROW_GROUP);
    }

    private static ParquetField field(OutputColumn column) {
        if (column.type().kind().isSpatial() || !ParquetField.isWritable(column.arrivingType())) {
            throw Refusals.unsupported("FORMAT PARQUET and the type of column " + column.name());
        }
        return new ParquetField(column.name(), column.arrivingType());
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
        return Math.max(1, asked / rowGroupBytes) * rowGroupBytes;
    }

    @Override
    public RowFile open(CountedOutput target) throws IOException {
        ParquetFile file = ParquetFile.create(target, fields, rowGroupBytes);
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
        };
    }
}
