package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.postgres.install.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A temporary directory that other users can look into, other than JUnit's. */
final class OpenDirectory implements AutoCloseable {

    private final Path path;

    OpenDirectory() throws IOException {
        path = open(Files.createTempDirectory(Path.of("/tmp"), "redshift-kit-test-"));
    }

    static Path open(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path);
    }
}
