package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A Parquet file being written from the engine's rows, packed with Snappy. What waits for its row group to be complete is in
 * memory up to a limit, and beyond that in a temporary file. Closing completes the file and leaves the stream open. One thread
 * at a time.
 */
public final class ParquetFile implements AutoCloseable {

    private static final int MOST_PAGE_BYTES = 1 << 20;
    private static final int LEAST_PAGE_BYTES = 1 << 12;
    private static final int NO_PADDING = 0;
    private static final int INDEX_TEXT_BYTES = 64;

    private final ParquetFileWriter file;
    private final ColumnChunk[] columns;
    private final PageStore waiting;
    private final long rowGroupBytes;
    private long rows;
    private long written;

    private ParquetFile(ParquetFileWriter file, ColumnChunk[] columns, PageStore waiting, long rowGroupBytes) {
        this.file = file;
        this.columns = columns;
        this.waiting = waiting;
        this.rowGroupBytes = rowGroupBytes;
    }

    /**
     * How much there may be of what.
     *
     * @param rowGroupBytes how large a row group grows before it is written
     * @param heapBytes how much of it, and of pages that grow, is to lie in memory
     */
    public record Limits(long rowGroupBytes, long heapBytes) {}

    /**
     * Begins a file.
     *
     * @param fields with names that differ from each other
     */
    public static ParquetFile create(OutputStream target, List<ParquetField> fields, Limits limits) throws IOException {
        MessageType schema = new MessageType(
                "schema",
                fields.stream().map(field -> (Type) FieldSchema.of(field)).toList());
        ParquetFileWriter file = new ParquetFileWriter(
                new StreamOutput(target),
                schema,
                ParquetFileWriter.Mode.CREATE,
                limits.rowGroupBytes(),
                NO_PADDING,
                INDEX_TEXT_BYTES,
                Integer.MAX_VALUE,
                false);
        file.start();
        PageStore waiting = new PageStore(limits.heapBytes() / 2);
        ColumnChunk[] columns = columns(fields, schema, pageBytes(limits, fields.size()), waiting);
        return new ParquetFile(file, columns, waiting, limits.rowGroupBytes());
    }

    private static int pageBytes(Limits limits, int columns) {
        long share = limits.heapBytes() / 2 / columns;
        return (int) Math.max(LEAST_PAGE_BYTES, Math.min(MOST_PAGE_BYTES, share));
    }

    private static ColumnChunk[] columns(
            List<ParquetField> fields, MessageType schema, int pageBytes, PageStore waiting) {
        PageEncoder encoder = new PageEncoder();
        return fields.stream()
                .map(field -> new ColumnChunk(
                        field, schema.getColumnDescription(new String[] {field.name()}), pageBytes, encoder, waiting))
                .toArray(ColumnChunk[]::new);
    }

    public void write(BinaryRow row) throws IOException {
        for (ColumnChunk column : columns) {
            column.add(row);
        }
        rows++;
        if (waiting.size() >= rowGroupBytes) {
            endRowGroup();
        }
    }

    private void endRowGroup() throws IOException {
        file.startBlock(rows);
        for (ColumnChunk column : columns) {
            column.flush(file);
        }
        file.endBlock();
        waiting.clear();
        written = file.getPos();
        rows = 0;
    }

    /** Returns the size of what was written so far, and of the whole pages that wait. */
    public long size() {
        return written + waiting.size();
    }

    @Override
    public void close() throws IOException {
        try (waiting) {
            if (rows > 0) {
                endRowGroup();
            }
            file.end(Map.of());
        }
    }

    /** Gives the file up as it is. */
    public void abandon() throws IOException {
        waiting.close();
    }
}
