package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A part of a multipart upload that is being written. Closing it without a commit gives up what was written. For one
 * thread at a time; parts of one upload may be written at the same time.
 */
public final class PendingPart implements AutoCloseable {

    private final ContentWriter writer;
    private final Commit commit;

    PendingPart(ContentWriter writer, Commit commit) {
        this.writer = writer;
        this.commit = commit;
    }

    /** Returns where to write the content. Closing the stream neither commits nor gives up. */
    public OutputStream content() {
        return writer.content();
    }

    /**
     * Adds the part to its upload.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_UPLOAD} if the upload has ended meanwhile
     * @throws IllegalStateException if this was committed or closed before
     */
    public Part commit(Checksums checksums) throws IOException {
        return commit.apply(writer.finish(), checksums);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** How a store adds a part to its upload. */
    interface Commit {
        Part apply(WrittenContent written, Checksums checksums) throws IOException;
    }
}
