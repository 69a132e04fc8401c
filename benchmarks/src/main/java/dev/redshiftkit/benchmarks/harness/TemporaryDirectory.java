package dev.redshiftkit.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is removed, with all in it, when it is closed. Other users can pass through it, but not list it. */
public record TemporaryDirectory(Path path) implements AutoCloseable {

    public static TemporaryDirectory create() throws IOException {
        Path directory = Files.createTempDirectory("redshift-kit-benchmark-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return new TemporaryDirectory(directory);
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    /** Deletes a file, or a directory with all in it. */
    public static void delete(Path tree) throws IOException {
        for (Path path : bottomUp(tree)) {
            Files.delete(path);
        }
    }

    private static List<Path> bottomUp(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
