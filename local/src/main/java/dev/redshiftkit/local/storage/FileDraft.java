package dev.redshiftkit.local.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Writes the data file of a version that does not count yet. */
final class FileDraft implements Draft {

    private final VersionFile version;
    private final OutputStream output;

    private FileDraft(VersionFile version, OutputStream output) {
        this.version = version;
        this.output = output;
    }

    static FileDraft create(VersionFile version) throws IOException {
        return new FileDraft(
                version,
                new BufferedOutputStream(Files.newOutputStream(version.data(), StandardOpenOption.CREATE_NEW)));
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public Content seal() throws IOException {
        output.close();
        return new FileContent(version, Files.size(version.data()));
    }

    @Override
    public void discard() throws IOException {
        try {
            output.close();
        } finally {
            Files.deleteIfExists(version.data());
        }
    }
}
