package dev.redshiftkit.local.format.parquet;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * A Parquet file being written from the engine's rows, packed with Snappy. Holds a row group in memory. Closing completes
 * the file and leaves the stream open. One thread at a time.
 */
public final class ParquetFile implements AutoCloseable {

    private final ParquetWriter<BinaryRow> writer;

    private ParquetFile(ParquetWriter<BinaryRow> writer) {
        this.writer = writer;
    }

    /**
     * Begins a file.
     *
     * @param fields with names that differ from each other
     * @param rowGroupBytes how large a row group grows before it is written
     */
    public static ParquetFile create(OutputStream target, List<ParquetField> fields, long rowGroupBytes)
            throws IOException {
        return new ParquetFile(new Builder(new StreamOutput(target), new RowWriteSupport(fields))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(rowGroupBytes)
                .build());
    }

    public void write(BinaryRow row) throws IOException {
        writer.write(row);
    }

    /** Returns the size of what was written so far, and of what still lies in memory as it is now. */
    public long size() {
        return writer.getDataSize();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<BinaryRow, Builder> {
        private final RowWriteSupport rows;

        Builder(OutputFile file, RowWriteSupport rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract for as long as it lasts
        protected WriteSupport<BinaryRow> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<BinaryRow> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }
}
