package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Bytes in a file. The version counts once its description is there, which appears in one step. */
record FileContent(VersionFile version, long size) implements Content {

    /** Returns a version that was described before. */
    static IndexEntry read(VersionFile version) throws IOException {
        StoredObject object = DescriptionFile.read(version.description());
        return new IndexEntry(object, new FileContent(version, Files.size(version.data())));
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return FileChannel.open(version.data(), StandardOpenOption.READ);
    }

    @Override
    public void describe(StoredObject object) throws IOException {
        DescriptionFile.write(object, version.unfinishedDescription());
        Files.move(version.unfinishedDescription(), version.description(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void discard() throws IOException {
        Files.deleteIfExists(version.unfinishedDescription());
        Files.deleteIfExists(version.description());
        Files.deleteIfExists(version.data());
    }
}
