package dev.redshiftkit.local.format;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.bzip2.BZip2HadoopStreams;
import io.airlift.compress.lzo.LzopHadoopStreams;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a text file is packed as a whole (Redshift guide, file compression parameters). */
public enum Compression {
    NONE("") {
        @Override
        public InputStream decompress(InputStream packed) {
            return packed;
        }

        @Override
        public OutputStream compress(OutputStream packed) {
            return packed;
        }
    },
    GZIP(".gz") {
        @Override
        public InputStream decompress(InputStream packed) throws IOException {
            return new GZIPInputStream(new MemberStream(packed), BUFFER_BYTES);
        }

        @Override
        public OutputStream compress(OutputStream packed) throws IOException {
            return new FastGzip(packed);
        }
    },
    /** Files of one stream; one put together from several, as parallel packers write them, fails as damaged. */
    BZIP2(".bz2") {
        @Override
        public InputStream decompress(InputStream packed) throws IOException {
            return new CheckedStream(new BZip2HadoopStreams().createInputStream(packed));
        }

        @Override
        public OutputStream compress(OutputStream packed) throws IOException {
            return new BZip2HadoopStreams().createOutputStream(packed);
        }
    },
    LZOP(".lzo") {
        @Override
        public InputStream decompress(InputStream packed) throws IOException {
            return new CheckedStream(new LzopHadoopStreams().createInputStream(packed));
        }

        @Override
        public OutputStream compress(OutputStream packed) throws IOException {
            return new LzopHadoopStreams().createOutputStream(packed);
        }
    },
    ZSTD(".zst") {
        @Override
        public InputStream decompress(InputStream packed) throws IOException {
            // A window is memory that the file asks for: 128 MiB is where the zstd tool itself stops.
            return new ZstdInputStream(packed, RecyclingBufferPool.INSTANCE)
                    .setContinuous(false)
                    .setLongMax(MAX_ZSTD_WINDOW_LOG);
        }

        @Override
        public OutputStream compress(OutputStream packed) throws IOException {
            return new ZstdOutputStream(packed, RecyclingBufferPool.INSTANCE, ZSTD_LEVEL);
        }
    };

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ZSTD_LEVEL = 1;
    private static final int MAX_ZSTD_WINDOW_LOG = 27;

    private final String extension;

    Compression(String extension) {
        this.extension = extension;
    }

    /** Returns the end of a file's name, with its dot; empty for {@link #NONE}. */
    public String extension() {
        return extension;
    }

    /**
     * Returns the content of a packed stream. Closing it closes the given one. Memory is bounded whatever the stream
     * says of itself.
     *
     * @throws IOException if the stream does not begin as one of this kind; reading throws one if it is damaged or ends
     *     early
     */
    public abstract InputStream decompress(InputStream packed) throws IOException;

    /** Returns a stream that packs what is written to it. Closing it completes the file and closes the given one. */
    public abstract OutputStream compress(OutputStream packed) throws IOException;

    /** UNLOAD is waited for; at this level gzip takes a third of the time for a sixth more bytes. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream packed) throws IOException {
            super(packed, BUFFER_BYTES);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** {@link GZIPInputStream} looks for another member only where {@code available} says there is more. */
    private static final class MemberStream extends PushbackInputStream {
        MemberStream(InputStream packed) {
            super(packed, 1);
        }

        @Override
        public int available() throws IOException {
            int next = read();
            if (next < 0) {
                return 0;
            }
            unread(next);
            return 1;
        }
    }

    /** The pure Java decoders find some damage by tripping over it. */
    private static final class CheckedStream extends FilterInputStream {
        CheckedStream(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (MalformedInputException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw new IOException("compressed data is damaged", e);
            }
        }
    }
}
