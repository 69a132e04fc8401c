package dev.redshiftkit.local.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects in buckets that are kept here, with the guarantees of S3: a write becomes visible as a whole when it is committed, the last
 * commit wins, every later read and listing sees it, and a reader that has opened an object goes on reading that
 * version whatever happens to the key.
 *
 * <p>Any number of threads may use a store. What S3 would refuse is refused with a {@link StorageException}; an
 * {@link IOException} means that the disk or the given stream failed. A failed or refused operation leaves the store as
 * it was, so repeating it is safe.
 */
public interface ObjectStore extends Buckets {

    /**
     * Creates an empty bucket.
     *
     * @throws StorageException with {@link StorageError#INVALID_BUCKET_NAME} if the name breaks S3's rules (3 to 63
     *     lower-case letters, digits, dots and hyphens), {@link StorageError#BUCKET_ALREADY_OWNED_BY_YOU} if it exists
     */
    void createBucket(String bucket) throws IOException;

    /**
     * Deletes an empty bucket; unfinished multipart uploads in it are aborted.
     *
     * @throws StorageException with {@link StorageError#BUCKET_NOT_EMPTY} or {@link StorageError#NO_SUCH_BUCKET}
     */
    void deleteBucket(String bucket) throws IOException;

    /** Returns the buckets in the order of their names. */
    List<Bucket> buckets();

    /** Returns the bucket, or nothing if there is none of this name. */
    Optional<Bucket> bucket(String bucket);

    /**
     * Begins to write an object. Nothing is visible until {@link PendingObject#commit}; the caller closes what this
     * returns.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET} or {@link StorageError#KEY_TOO_LONG}
     */
    PendingObject write(ObjectName name) throws IOException;

    @Override
    default NewObject begin(ObjectName name, ObjectAttributes attributes) throws IOException {
        return new UnconditionalObject(write(name), attributes);
    }

    /**
     * Stores the rest of a stream under a key, whatever is there now. The stream is read to its end and not closed; if
     * reading fails, the key keeps the object it had.
     */
    default StoredObject put(ObjectName name, InputStream content, ObjectAttributes attributes) throws IOException {
        try (PendingObject pending = write(name)) {
            content.transferTo(pending.content());
            return pending.commit(attributes, WriteCondition.always());
        }
    }

    @Override
    StoredObject stat(ObjectName name);

    /**
     * Deletes an object, if there is one.
     *
     * @return whether there was one
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET}
     */
    boolean delete(ObjectName name) throws IOException;

    @Override
    default void deleteAll(String bucket, List<ObjectName> names) throws IOException {
        for (ObjectName name : names) {
            delete(name);
        }
    }

    /**
     * Copies an object within the store with what is kept beside it, whatever the target holds now. Checksums of parts
     * are left behind, as a copy has none.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET} or {@link StorageError#NO_SUCH_KEY}
     */
    default StoredObject copy(ObjectName source, ObjectName target) throws IOException {
        try (OpenObject original = open(source)) {
            ObjectAttributes attributes = original.object().attributes();
            return put(
                    target,
                    original.stream(),
                    attributes.withChecksums(attributes.checksums().ofWholeContent()));
        }
    }

    /**
     * Returns one page of a bucket, a consistent snapshot of it.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_BUCKET}
     */
    ListingPage list(Listing listing);

    @Override
    default List<StoredObject> listAll(String bucket, String prefix) {
        List<StoredObject> objects = new ArrayList<>();
        Optional<Listing> next = Optional.of(Listing.of(bucket).withPrefix(prefix));
        while (next.isPresent()) {
            Listing listing = next.get();
            ListingPage page = list(listing);
            objects.addAll(page.objects());
            next = page.next().map(listing::withPosition);
        }
        return objects;
    }

    /** Begins an object that arrives in parts. Uploads that are neither completed nor aborted end with the store. */
    MultipartUpload startUpload(ObjectName name, ObjectAttributes attributes);

    /**
     * Finds an unfinished upload.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_UPLOAD} if there is none of this identifier for this object
     */
    MultipartUpload upload(ObjectName name, String id);

    /** Returns the unfinished uploads of a bucket, in the order of their keys and then of their start. */
    List<MultipartUpload> uploads(String bucket);

    /**
     * Begins to write a part, which replaces a part of the same number when it is committed.
     *
     * @param number 1 to 10,000
     * @throws StorageException with {@link StorageError#NO_SUCH_UPLOAD} or {@link StorageError#INVALID_PART_NUMBER}
     */
    PendingPart writePart(MultipartUpload upload, int number) throws IOException;

    /**
     * Returns the parts committed so far, in the order of their numbers.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_UPLOAD}
     */
    List<Part> parts(MultipartUpload upload);

    /**
     * Joins the parts into the object and ends the upload. Afterwards the object's ETag is that of S3: the MD5 of the
     * parts' MD5s, a hyphen, and the number of parts.
     *
     * @param parts the parts to join, ascending by number, each with the ETag it was committed with
     * @param checksums values to keep beside the object, by their header names
     * @throws StorageException with {@link StorageError#INVALID_PART}, {@link StorageError#INVALID_PART_ORDER},
     *     {@link StorageError#ENTITY_TOO_SMALL} if a part other than the last is under 5 MiB, or
     *     {@link StorageError#NO_SUCH_UPLOAD}; the upload goes on
     */
    StoredObject completeUpload(
            MultipartUpload upload, List<PartReference> parts, Checksums checksums, WriteCondition condition)
            throws IOException;

    /**
     * Ends an upload and drops its parts.
     *
     * @throws StorageException with {@link StorageError#NO_SUCH_UPLOAD}
     */
    void abortUpload(MultipartUpload upload) throws IOException;

    /** Releases what the store holds; objects opened before stay readable until they are closed. */
    @Override
    void close() throws IOException;
}
