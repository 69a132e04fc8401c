package dev.redshiftkit.local.storage;

import java.util.Optional;

/** Decides what the holder of a right may do with a store. Asked by several threads at once. */
public interface StoreAccess {

    /** What is done to objects. */
    enum Action {
        LIST,
        READ,
        WRITE,
        DELETE
    }

    /** Lets everything pass. */
    StoreAccess UNLIMITED = (action, bucket, key) -> Optional.empty();

    /**
     * Returns why S3 refuses an action, or nothing if it does not.
     *
     * @param key the object's, or what the listed keys begin with
     */
    Optional<StorageError> refusal(Action action, String bucket, String key);
}
