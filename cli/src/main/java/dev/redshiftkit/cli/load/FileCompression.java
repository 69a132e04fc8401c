package dev.redshiftkit.cli.load;

import com.github.luben.zstd.ZstdInputStream;
import dev.redshiftkit.cli.terminal.CommandException;
import dev.redshiftkit.sql.copy.CopyCompression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** How a file is compressed, by the end of its name. */
enum FileCompression {
    NONE("", null) {
        @Override
        InputStream decompress(InputStream source) {
            return source;
        }
    },
    GZIP(".gz", CopyCompression.GZIP) {
        @Override
        InputStream decompress(InputStream source) throws IOException {
            return new GZIPInputStream(source);
        }
    },
    ZSTD(".zst", CopyCompression.ZSTD) {
        @Override
        InputStream decompress(InputStream source) throws IOException {
            return new ZstdInputStream(source);
        }
    },
    BZIP2(".bz2", CopyCompression.BZIP2) {
        @Override
        InputStream decompress(InputStream source) {
            throw CommandException.invalid(
                    "files compressed by bzip2 can be loaded, but not looked into: name --header, and create the table first");
        }
    };

    private final String suffix;
    private final Optional<CopyCompression> copyOption;

    FileCompression(String suffix, @Nullable CopyCompression copyOption) {
        this.suffix = suffix;
        this.copyOption = Optional.ofNullable(copyOption);
    }

    static FileCompression of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(GZIP, ZSTD, BZIP2)
                .filter(compression -> name.endsWith(compression.suffix))
                .findFirst()
                .orElse(NONE);
    }

    /** The name of a file without the end that tells its compression. */
    static String nameWithout(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - of(file).suffix.length());
    }

    /** What COPY has to be told of it. */
    Optional<CopyCompression> copyOption() {
        return copyOption;
    }

    abstract InputStream decompress(InputStream source) throws IOException;
}
