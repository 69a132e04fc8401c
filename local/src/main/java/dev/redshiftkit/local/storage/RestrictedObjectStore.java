package dev.redshiftkit.local.storage;

import dev.redshiftkit.local.storage.StoreAccess.Action;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Objects as the holder of a right sees them: what he may not do is refused before anything is done. Closing this leaves
 * open what it restricts.
 */
public final class RestrictedObjectStore implements Buckets {

    private final Buckets buckets;
    private final StoreAccess access;

    public RestrictedObjectStore(Buckets buckets, StoreAccess access) {
        this.buckets = buckets;
        this.access = access;
    }

    private void require(Action action, ObjectName name) {
        require(action, name.bucket(), name.key());
    }

    private void require(Action action, String bucket, String key) {
        Optional<StorageError> refusal = access.refusal(action, bucket, key);
        if (refusal.isPresent()) {
            StorageError error = refusal.get();
            throw new StorageException(error, error.sentence() + ": s3://" + bucket + "/" + key);
        }
    }

    @Override
    public NewObject begin(ObjectName name, ObjectAttributes attributes) throws IOException {
        require(Action.WRITE, name);
        return buckets.begin(name, attributes);
    }

    @Override
    public OpenObject open(ObjectName name) throws IOException {
        require(Action.READ, name);
        return buckets.open(name);
    }

    @Override
    public StoredObject stat(ObjectName name) throws IOException {
        require(Action.READ, name);
        return buckets.stat(name);
    }

    @Override
    public List<StoredObject> listAll(String bucket, String prefix) throws IOException {
        require(Action.LIST, bucket, prefix);
        return buckets.listAll(bucket, prefix);
    }

    @Override
    public void deleteAll(String bucket, List<ObjectName> names) throws IOException {
        names.forEach(name -> require(Action.DELETE, name));
        buckets.deleteAll(bucket, names);
    }

    @Override
    public void close() {}
}
