package dev.redshiftkit.local.storage;

import dev.redshiftkit.local.storage.StoreAccess.Action;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A store as the holder of a right sees it: what he may not do is refused before anything is done. Buckets are not his to
 * make or delete. Closing it leaves the store open.
 */
public final class RestrictedObjectStore implements ObjectStore {

    private final ObjectStore store;
    private final StoreAccess access;

    public RestrictedObjectStore(ObjectStore store, StoreAccess access) {
        this.store = store;
        this.access = access;
    }

    private void require(Action action, ObjectName name) {
        require(action, name.bucket(), name.key());
    }

    private void require(Action action, String bucket, String key) {
        Optional<StorageError> refusal = access.refusal(action, bucket, key);
        if (refusal.isPresent()) {
            throw refused(refusal.get(), bucket, key);
        }
    }

    private static StorageException refused(StorageError error, String bucket, String key) {
        return new StorageException(error, error.sentence() + ": s3://" + bucket + "/" + key);
    }

    @Override
    public void createBucket(String bucket) {
        throw refused(StorageError.ACCESS_DENIED, bucket, "");
    }

    @Override
    public void deleteBucket(String bucket) {
        throw refused(StorageError.ACCESS_DENIED, bucket, "");
    }

    @Override
    public List<Bucket> buckets() {
        return store.buckets().stream()
                .filter(bucket -> access.refusal(Action.LIST, bucket.name(), "").isEmpty())
                .toList();
    }

    @Override
    public Optional<Bucket> bucket(String bucket) {
        return store.bucket(bucket);
    }

    @Override
    public PendingObject write(ObjectName name) throws IOException {
        require(Action.WRITE, name);
        return store.write(name);
    }

    @Override
    public OpenObject open(ObjectName name) throws IOException {
        require(Action.READ, name);
        return store.open(name);
    }

    @Override
    public StoredObject stat(ObjectName name) {
        require(Action.READ, name);
        return store.stat(name);
    }

    @Override
    public boolean delete(ObjectName name) throws IOException {
        require(Action.DELETE, name);
        return store.delete(name);
    }

    @Override
    public StoredObject copy(ObjectName source, ObjectName target) throws IOException {
        require(Action.READ, source);
        require(Action.WRITE, target);
        return store.copy(source, target);
    }

    @Override
    public ListingPage list(Listing listing) {
        require(Action.LIST, listing.bucket(), listing.prefix());
        return store.list(listing);
    }

    @Override
    public MultipartUpload startUpload(ObjectName name, ObjectAttributes attributes) {
        require(Action.WRITE, name);
        return store.startUpload(name, attributes);
    }

    @Override
    public MultipartUpload upload(ObjectName name, String id) {
        require(Action.WRITE, name);
        return store.upload(name, id);
    }

    @Override
    public List<MultipartUpload> uploads(String bucket) {
        require(Action.LIST, bucket, "");
        return store.uploads(bucket);
    }

    @Override
    public PendingPart writePart(MultipartUpload upload, int number) throws IOException {
        require(Action.WRITE, upload.name());
        return store.writePart(upload, number);
    }

    @Override
    public List<Part> parts(MultipartUpload upload) {
        require(Action.WRITE, upload.name());
        return store.parts(upload);
    }

    @Override
    public StoredObject completeUpload(
            MultipartUpload upload, List<PartReference> parts, Checksums checksums, WriteCondition condition)
            throws IOException {
        require(Action.WRITE, upload.name());
        return store.completeUpload(upload, parts, checksums, condition);
    }

    @Override
    public void abortUpload(MultipartUpload upload) throws IOException {
        require(Action.WRITE, upload.name());
        store.abortUpload(upload);
    }

    @Override
    public void close() {}
}
