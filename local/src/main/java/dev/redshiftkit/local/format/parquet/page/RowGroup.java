package dev.redshiftkit.local.format.parquet.page;

import dev.redshiftkit.local.format.parquet.ParquetFormatException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/**
 * A row group whose column chunks are read side by side, each a page at a time. One thread at a time; nobody else may use
 * the channel meanwhile.
 */
public final class RowGroup implements PageReadStore {

    /** Shared by the chunks, as far as it goes. */
    private static final int BUFFER_BYTES = 8 << 20;

    private static final int MIN_BUFFER_BYTES = 4 << 10;
    private static final int MAX_BUFFER_BYTES = 256 << 10;

    private final SeekableByteChannel channel;
    private final BlockMetaData block;
    private final Map<ColumnPath, ColumnChunkMetaData> chunks = new HashMap<>();

    public RowGroup(SeekableByteChannel channel, BlockMetaData block) {
        this.channel = channel;
        this.block = block;
        block.getColumns().forEach(chunk -> chunks.put(chunk.getPath(), chunk));
    }

    @Override
    public long getRowCount() {
        return block.getRowCount();
    }

    /**
     * @throws ParquetFormatException if the group has no such column
     * @throws dev.redshiftkit.local.format.parquet.UnknownCodecException if its pages are packed in a way that is not known
     *     here
     */
    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        ColumnChunkMetaData chunk = chunks.get(ColumnPath.get(column.getPath()));
        if (chunk == null) {
            throw new ParquetFormatException("row group lacks a column");
        }
        return new ChunkPages(
                new ChunkInput(channel, chunk.getStartingPos(), chunk.getTotalSize(), bufferBytes()),
                PageCodec.of(chunk.getCodec()),
                chunk.getValueCount(),
                chunk.getPrimitiveType());
    }

    private int bufferBytes() {
        int share = BUFFER_BYTES / Math.max(1, chunks.size());
        return Math.min(MAX_BUFFER_BYTES, Math.max(MIN_BUFFER_BYTES, share));
    }
}
