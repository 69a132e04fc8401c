package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * A store whose objects are files in a directory and outlive it. Contents pass through in small buffers, so an object may
 * be larger than the heap; only names and attributes are kept in memory. Any number of threads may use it.
 *
 * <p>Each version of an object is a file of its own with a description beside it, and the description names the key: no
 * key, however odd, can point outside the directory. What was committed survives the death of the process, but as
 * nothing is forced to the disk, not necessarily that of the machine. Unfinished writes and uploads are dropped when
 * the directory is opened again.
 */
public final class DirectoryObjectStore extends IndexedObjectStore {

    private DirectoryObjectStore(DirectoryContents contents, InstantSource clock) {
        super(contents, clock);
    }

    /**
     * Opens a directory, which is created if it is missing, for this store alone until it is closed.
     *
     * @param clock where creation and modification times come from
     * @throws IOException if the directory cannot be read or written, or another store has it open
     */
    public static DirectoryObjectStore open(Path directory, InstantSource clock) throws IOException {
        DirectoryContents contents = DirectoryContents.open(directory);
        try {
            DirectoryObjectStore store = new DirectoryObjectStore(contents, clock);
            contents.storedBuckets().forEach(store::adopt);
            for (IndexEntry entry : contents.storedObjects()) {
                store.adopt(entry);
            }
            return store;
        } catch (IOException | RuntimeException e) {
            contents.closeAfter(e);
            throw e;
        }
    }
}
