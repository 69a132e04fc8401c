package dev.redshiftkit.local.storage;

import java.util.Optional;
import java.util.TreeMap;

/**
 * The objects of one bucket, in order. Its lock is held for steps in memory only; whoever replaces or removes an entry
 * gets the old one back and discards its content after the lock is released.
 */
final class BucketIndex {

    private final Bucket bucket;
    private final TreeMap<String, IndexEntry> entries = new TreeMap<>(Utf8Order.INSTANCE);
    private boolean retired;

    BucketIndex(Bucket bucket) {
        this.bucket = bucket;
    }

    Bucket bucket() {
        return bucket;
    }

    synchronized Optional<IndexEntry> find(String key) {
        requireUse();
        return Optional.ofNullable(entries.get(key));
    }

    synchronized Optional<IndexEntry> replace(IndexEntry next, WriteCondition condition) {
        requireUse();
        Optional<IndexEntry> current = find(next.object().key());
        condition.require(next.object().name(), current.map(IndexEntry::object));
        entries.put(next.object().key(), next);
        return current;
    }

    synchronized Optional<IndexEntry> remove(String key) {
        requireUse();
        return Optional.ofNullable(entries.remove(key));
    }

    synchronized ListingPage list(Listing listing) {
        requireUse();
        return new PageBuilder(entries, listing).build();
    }

    /** Ends the use of this bucket, which must be empty. */
    synchronized void retire() {
        requireUse();
        if (!entries.isEmpty()) {
            throw new StorageException(
                    StorageError.BUCKET_NOT_EMPTY,
                    "bucket '" + bucket.name() + "' still holds " + entries.size() + " objects");
        }
        retired = true;
    }

    synchronized void reinstate() {
        retired = false;
    }

    private void requireUse() {
        if (retired) {
            throw StorageException.noSuchBucket(bucket.name());
        }
    }
}
