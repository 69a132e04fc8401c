package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.columnar.ColumnKind;
import dev.redshiftkit.local.format.columnar.FileColumn;
import dev.redshiftkit.local.format.columnar.FileTable;
import dev.redshiftkit.local.format.parquet.nested.JsonColumn;
import dev.redshiftkit.local.format.parquet.page.RowGroup;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file.
 *
 * <p>{@link #next} moves to the next row; the columns then hold its values. Of each column a page lies in memory at a time,
 * however large the row groups are. One thread at a time; the channel stays the caller's to close.
 */
public final class ParquetTable implements FileTable {

    private final SeekableByteChannel channel;
    private final ParquetFileReader file;
    private final Iterator<BlockMetaData> groups;
    private final MessageType schema;
    private final List<ParquetColumn> columns;
    private final ParquetColumn[] rowColumns;
    private long rowsLeft;

    private ParquetTable(SeekableByteChannel channel, ParquetFileReader file, IntPredicate asJson) {
        this.channel = channel;
        this.file = file;
        this.groups = file.getFooter().getBlocks().iterator();
        this.schema = file.getFooter().getFileMetaData().getSchema();
        this.columns = columns(asJson);
        this.rowColumns = columns.toArray(ParquetColumn[]::new);
    }

    /**
     * Reads the footer of a file.
     *
     * @param asJson of which columns, counted from 0, the values are wanted as JSON
     * @throws ParquetFormatException if it is no Parquet file, or others of its columns are nested
     */
    public static ParquetTable open(SeekableByteChannel channel, IntPredicate asJson) throws IOException {
        try {
            ParquetReadOptions options =
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
            return new ParquetTable(channel, ParquetFileReader.open(new ChannelInput(channel), options), asJson);
        } catch (ParquetFormatException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ParquetFormatException("file is not a Parquet file, or its footer is damaged", e);
        }
    }

    private List<ParquetColumn> columns(IntPredicate asJson) {
        List<ParquetColumn> found = new ArrayList<>();
        for (Type field : schema.getFields()) {
            found.add(
                    asJson.test(found.size())
                            ? new ParquetColumn(field, new JsonColumn(field, createdBy()))
                            : plain(field));
        }
        return List.copyOf(found);
    }

    private ParquetColumn plain(Type field) {
        if (ColumnTypes.kindOf(field) == ColumnKind.OTHER) {
            throw new ParquetFormatException("column " + field.getName() + " is nested or of an unknown type");
        }
        return new ParquetColumn(field, schema.getColumnDescription(new String[] {field.getName()}));
    }

    private @Nullable String createdBy() {
        return file.getFooter().getFileMetaData().getCreatedBy();
    }

    @Override
    public List<? extends FileColumn> columns() {
        return columns;
    }

    /** @throws ParquetFormatException if a page is damaged; reading a value may throw it too */
    @Override
    public boolean next() {
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

    private boolean nextGroup() {
        if (!groups.hasNext()) {
            return false;
        }
        RowGroup pages = new RowGroup(channel, groups.next());
        ColumnReadStore store = new ColumnReadStoreImpl(pages, new IgnoredValues(), schema, createdBy());
        columns.forEach(column -> column.open(store, pages));
        rowsLeft = pages.getRowCount();
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
