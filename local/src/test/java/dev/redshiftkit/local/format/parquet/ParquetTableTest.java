package dev.redshiftkit.local.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTableTest {

    private static final String SCHEMA = "message m { required int64 id; optional binary name (STRING); }";
    private static final int ROWS = 200_000;

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
    void rowGroupIsReadPageByPage(CompressionCodecName codec) throws IOException {
        Object[][] rows = new Object[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = new Object[] {(long) i, "a name that no other row has " + i * 7919L};
        }
        CountingChannel file = new CountingChannel(ParquetSample.of(SCHEMA, codec, rows));
        try (ParquetTable table = ParquetTable.open(file, column -> false)) {
            long sum = 0;
            assertThat(table.next()).isTrue();
            assertThat(file.bytesRead()).isLessThan(file.size() * 2 / 3);
            do {
                sum += table.columns().get(0).longValue();
            } while (table.next());
            assertThat(sum).isEqualTo((ROWS - 1L) * ROWS / 2);
        }
    }

    @Test
    void nestedColumnsAreReadAsJsonOrNotAtAll() throws IOException {
        byte[] file = ParquetSample.of("message m { optional group g { optional int32 x; } }");

        assertThatThrownBy(() -> ParquetTable.open(new CountingChannel(file), column -> false))
                .isInstanceOf(ParquetFormatException.class)
                .hasMessage("column g is nested or of an unknown type");
        try (ParquetTable table = ParquetTable.open(new CountingChannel(file), column -> true)) {
            assertThat(table.next()).isFalse();
        }
    }

    /** A file in memory that counts what is taken from it. */
    private static final class CountingChannel implements SeekableByteChannel {

        private final byte[] content;
        private int position;
        private long bytesRead;

        CountingChannel(byte[] content) {
            this.content = content;
        }

        long bytesRead() {
            return bytesRead;
        }

        @Override
        public int read(ByteBuffer target) {
            if (position >= content.length) {
                return -1;
            }
            int count = Math.min(target.remaining(), content.length - position);
            target.put(content, position, count);
            position += count;
            bytesRead += count;
            return count;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) {
            position = (int) newPosition;
            return this;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException("for reading only");
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException("for reading only");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
