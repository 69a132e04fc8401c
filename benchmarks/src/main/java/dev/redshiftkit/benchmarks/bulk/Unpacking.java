package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.local.format.Compression;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The limit for packed files: unpacking one, and nothing else. */
final class Unpacking {

    private static final int BUFFER = 256 * 1024;

    private Unpacking() {}

    /** Unpacks a file by the decoder that COPY uses. */
    static Transfer of(Path file, Compression compression, long rows) throws IOException {
        byte[] buffer = new byte[BUFFER];
        Stopwatch stopwatch = Stopwatch.start();
        try (InputStream content =
                compression.decompress(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            while (content.read(buffer) >= 0) {
                // What it says is of no interest.
            }
        }
        return new Transfer(rows, Files.size(file), stopwatch.seconds());
    }
}
