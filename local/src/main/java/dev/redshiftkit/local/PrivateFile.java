package dev.redshiftkit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that only this user can write, until it is closed. */
record PrivateFile(Path path) implements AutoCloseable {

    static PrivateFile create(String prefix, String suffix, String content) throws IOException {
        PrivateFile file = new PrivateFile(Files.createTempFile(prefix, suffix));
        Files.writeString(file.path(), content);
        // For a process that ends without closing: what is left then is a certificate nobody uses any more.
        file.path().toFile().deleteOnExit();
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
