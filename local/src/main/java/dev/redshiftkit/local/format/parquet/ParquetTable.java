package dev.redshiftkit.local.format.parquet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file whose columns are not nested.
 *
 * <p>{@link #next} moves to the next row; the columns then hold its values. A whole row group lies in memory at a time,
 * packed as it is in the file. One thread at a time; the channel stays the caller's to close.
 */
public final class ParquetTable implements AutoCloseable {

    private final ParquetFileReader file;
    private final MessageType schema;
    private final List<ParquetColumn> columns;
    private final ParquetColumn[] rowColumns;
    private long rowsLeft;

    private ParquetTable(ParquetFileReader file) {
        this.file = file;
        this.schema = file.getFooter().getFileMetaData().getSchema();
        this.columns = columns(schema);
        this.rowColumns = columns.toArray(ParquetColumn[]::new);
    }

    /**
     * Reads the footer of a file.
     *
     * @throws ParquetFormatException if it is no Parquet file, or one with nested columns
     */
    public static ParquetTable open(SeekableByteChannel channel) throws IOException {
        try {
            ParquetReadOptions options =
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
            return new ParquetTable(ParquetFileReader.open(new ChannelInput(channel), options));
        } catch (ParquetFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ParquetFormatException("file is not a Parquet file, or its footer is damaged", e);
        }
    }

    private static List<ParquetColumn> columns(MessageType schema) {
        List<ParquetColumn> columns = new ArrayList<>();
        for (Type field : schema.getFields()) {
            if (ColumnTypes.kindOf(field) == ParquetKind.OTHER) {
                throw new ParquetFormatException("column " + field.getName() + " is nested or of an unknown type");
            }
            columns.add(new ParquetColumn(field, schema.getColumnDescription(new String[] {field.getName()})));
        }
        return List.copyOf(columns);
    }

    /** Returns the columns in the order of the file. */
    public List<ParquetColumn> columns() {
        return columns;
    }

    /** Returns how many rows the file says it has. */
    public long rowCount() {
        return file.getRecordCount();
    }

    /**
     * Moves to the next row and returns whether there is one.
     *
     * @throws ParquetFormatException if a page is damaged; reading a value may throw it too
     */
    public boolean next() throws IOException {
        while (rowsLeft == 0) {
            if (!nextGroup()) {
                return false;
            }
        }
        rowsLeft--;
        for (ParquetColumn column : rowColumns) {
            column.advance();
        }
        return true;
    }

    private boolean nextGroup() throws IOException {
        @Nullable PageReadStore pages = readGroup();
        if (pages == null) {
            return false;
        }
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                pages,
                new IgnoredValues(),
                schema,
                file.getFooter().getFileMetaData().getCreatedBy());
        columns.forEach(column -> column.open(store));
        rowsLeft = pages.getRowCount();
        return true;
    }

    private @Nullable PageReadStore readGroup() throws IOException {
        try {
            return file.readNextRowGroup();
        } catch (RuntimeException e) {
            throw new ParquetFormatException("row group is damaged", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
