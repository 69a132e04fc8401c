package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An object that is being written and of which nothing is visible. Closing it without a commit gives up what was written;
 * after a commit closing does nothing. For one thread at a time.
 */
public interface NewObject extends AutoCloseable {

    /** Returns where to write the content. Closing the stream neither commits nor gives up. */
    OutputStream content();

    /**
     * Makes the object visible, in place of what the key held.
     *
     * @throws StorageException if it is refused; nothing is stored then
     */
    StoredObject commit() throws IOException;

    @Override
    void close() throws IOException;
}
