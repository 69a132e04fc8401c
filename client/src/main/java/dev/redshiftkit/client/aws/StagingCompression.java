package dev.redshiftkit.client.aws;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How files are compressed on their way to S3. What COPY is told must say the same.
 *
 * <p>{@link #ZSTD} needs {@code com.github.luben:zstd-jni} on the class path, which this client does not bring by itself.
 */
public enum StagingCompression {
    /** As they are: for files that are compressed already, and for columnar ones. */
    NONE("") {
        @Override
        OutputStream wrap(OutputStream target) {
            return target;
        }
    },
    GZIP(".gz") {
        @Override
        OutputStream wrap(OutputStream target) throws IOException {
            return new GZIPOutputStream(target, BUFFER);
        }
    },
    /** At level 1: the network is slower than that, and higher levels are slower than the network. */
    ZSTD(".zst") {
        @Override
        OutputStream wrap(OutputStream target) throws IOException {
            return new ZstdOutputStream(target, 1);
        }
    };

    private static final int BUFFER = 64 * 1024;

    private final String suffix;

    StagingCompression(String suffix) {
        this.suffix = suffix;
    }

    /** What is put behind the name of a file. */
    String suffix() {
        return suffix;
    }

    abstract OutputStream wrap(OutputStream target) throws IOException;
}
