package dev.redshiftkit.local.format.parquet.page;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.redshiftkit.local.format.parquet.UnknownCodecException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** How pages are packed. */
enum PageCodec {
    UNCOMPRESSED {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) {
            System.arraycopy(packed, from, target, 0, length);
            return length;
        }
    },
    SNAPPY {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) {
            return new SnappyDecompressor().decompress(packed, from, length, target, 0, target.length);
        }
    },
    GZIP {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) throws IOException {
            try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(packed, from, length))) {
                return content.readNBytes(target, 0, target.length);
            }
        }
    },
    ZSTD {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) {
            try {
                return (int) Zstd.decompressByteArray(target, 0, target.length, packed, from, length);
            } catch (ZstdException e) {
                throw new IllegalArgumentException("page is damaged", e);
            }
        }
    },
    LZ4_RAW {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) {
            return new Lz4Decompressor().decompress(packed, from, length, target, 0, target.length);
        }
    },
    /** As Hadoop frames it: blocks, each with the sizes of its content and of itself in front. */
    LZ4 {
        @Override
        int unpack(byte[] packed, int from, int length, byte[] target) {
            ByteBuffer blocks = ByteBuffer.wrap(packed, from, length);
            int filled = 0;
            while (blocks.remaining() > 2 * Integer.BYTES) {
                int blockEnd = filled + blocks.getInt();
                while (filled < blockEnd) {
                    int size = blocks.getInt();
                    filled += new Lz4Decompressor()
                            .decompress(packed, blocks.position(), size, target, filled, target.length - filled);
                    blocks.position(blocks.position() + size);
                }
            }
            return filled;
        }
    };

    /** @throws UnknownCodecException if pages of this kind cannot be read here */
    static PageCodec of(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> UNCOMPRESSED;
            case SNAPPY -> SNAPPY;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
            case LZ4 -> LZ4;
            case LZ4_RAW -> LZ4_RAW;
            case LZO, BROTLI -> throw new UnknownCodecException(name.name());
        };
    }

    /**
     * Unpacks {@code packed[from, from + length)} and returns the number of bytes.
     *
     * @throws IOException if it is damaged; exceptions of other kinds may tell the same
     */
    abstract int unpack(byte[] packed, int from, int length, byte[] target) throws IOException;
}
