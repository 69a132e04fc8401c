package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An object that is being written. Closing it without a commit gives up what was written; after a commit closing does
 * nothing. For one thread at a time.
 */
public final class PendingObject implements AutoCloseable {

    private final ContentWriter writer;
    private final Commit commit;

    PendingObject(ContentWriter writer, Commit commit) {
        this.writer = writer;
        this.commit = commit;
    }

    /** Returns where to write the content. Closing the stream neither commits nor gives up. */
    public OutputStream content() {
        return writer.content();
    }

    /**
     * Makes the object visible, in place of what the key held.
     *
     * @throws StorageException if the condition does not hold, or the bucket was deleted meanwhile; nothing is stored then
     * @throws IllegalStateException if this was committed or closed before
     */
    public StoredObject commit(ObjectAttributes attributes, WriteCondition condition) throws IOException {
        return commit.apply(writer.finish(), attributes, condition);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** How a store publishes a content. */
    interface Commit {
        StoredObject apply(WrittenContent written, ObjectAttributes attributes, WriteCondition condition)
                throws IOException;
    }
}
