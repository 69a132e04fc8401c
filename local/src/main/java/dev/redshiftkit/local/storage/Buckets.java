package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.util.List;

/**
 * The objects in buckets, as statements read and write them, wherever they are kept. A write becomes visible as a whole when
 * it is committed.
 *
 * <p>Any number of threads may use it. What S3 would refuse is refused with a {@link StorageException}; an
 * {@link IOException} means that the objects could not be reached, or no longer. Repeating what failed is safe.
 */
public interface Buckets extends AutoCloseable {

    /**
     * Begins to write an object, whatever the key holds now. The caller closes what this returns.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET} at the latest when it is committed
     */
    NewObject begin(ObjectName name, ObjectAttributes attributes) throws IOException;

    /**
     * Opens an object for reading from any position; the caller closes it.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET} or {@link StorageError#NO_SUCH_KEY}
     */
    OpenObject open(ObjectName name) throws IOException;

    /**
     * Describes an object without opening it.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET} or {@link StorageError#NO_SUCH_KEY}
     */
    StoredObject stat(ObjectName name) throws IOException;

    /**
     * Returns every object whose key starts with the prefix, in the order of the keys. Pages are fetched as needed.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET}
     */
    List<StoredObject> listAll(String bucket, String prefix) throws IOException;

    /**
     * Deletes the objects of one bucket that are there.
     *
     * @throws StorageException if one cannot be deleted; others may be gone then
     */
    void deleteAll(String bucket, List<ObjectName> names) throws IOException;

    @Override
    void close() throws IOException;
}
