package dev.redshiftkit.local.format.parquet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.redshiftkit.local.format.parquet.UnknownCodecException;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageCodecTest {

    private static final byte[] CONTENT = "what a page holds, ".repeat(500).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(PageCodec.class)
    void pagesAreUnpackedFromTheMiddleOfAnArray(PageCodec codec) throws IOException {
        byte[] packed = packed(codec);
        byte[] behindOthers = new byte[packed.length + 7];
        System.arraycopy(packed, 0, behindOthers, 7, packed.length);
        byte[] target = new byte[CONTENT.length];

        assertThat(codec.unpack(behindOthers, 7, packed.length, target)).isEqualTo(CONTENT.length);
        assertThat(target).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @EnumSource(value = PageCodec.class, mode = EnumSource.Mode.EXCLUDE, names = "UNCOMPRESSED")
    void pagesCutShortFailOrAreShort(PageCodec codec) throws IOException {
        byte[] packed = packed(codec);
        byte[] target = new byte[CONTENT.length];
        for (int length = 1; length < packed.length - 8; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            try {
                assertThat(codec.unpack(cut, 0, length, target)).isLessThan(CONTENT.length);
            } catch (IOException | RuntimeException e) {
                assertThat(e).isNotInstanceOf(UnknownCodecException.class);
            }
        }
    }

    @Test
    void codecsThatAreNotKnownAreNamed() {
        assertThatThrownBy(() -> PageCodec.of(CompressionCodecName.LZO))
                .isInstanceOf(UnknownCodecException.class)
                .hasMessage("LZO");
    }

    private static byte[] packed(PageCodec codec) throws IOException {
        return switch (codec) {
            case UNCOMPRESSED -> CONTENT;
            case SNAPPY -> packed(new SnappyCompressor(), CONTENT);
            case GZIP -> gzip();
            case ZSTD -> Zstd.compress(CONTENT);
            case LZ4_RAW -> packed(new Lz4Compressor(), CONTENT);
            case LZ4 -> framed();
        };
    }

    private static byte[] packed(Compressor compressor, byte[] content) {
        byte[] packed = new byte[compressor.maxCompressedLength(content.length)];
        return Arrays.copyOf(packed, compressor.compress(content, 0, content.length, packed, 0, packed.length));
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(CONTENT);
        }
        return packed.toByteArray();
    }

    /** Two blocks, as Hadoop's codec writes them. */
    private static byte[] framed() {
        byte[] first = packed(new Lz4Compressor(), Arrays.copyOf(CONTENT, 5000));
        byte[] second = packed(new Lz4Compressor(), Arrays.copyOfRange(CONTENT, 5000, CONTENT.length));
        return ByteBuffer.allocate(first.length + second.length + 16)
                .putInt(5000)
                .putInt(first.length)
                .put(first)
                .putInt(CONTENT.length - 5000)
                .putInt(second.length)
                .put(second)
                .array();
    }
}
