package dev.redshiftkit.local.storage;

import java.util.Optional;

/** What must hold of a key at the moment an object is committed under it. */
public sealed interface WriteCondition {

    /** No condition: the last writer wins. */
    static WriteCondition always() {
        return new Always();
    }

    /** The key must be free. */
    static WriteCondition ifAbsent() {
        return new IfAbsent();
    }

    /** The key must hold an object with this ETag, given without quotes. */
    static WriteCondition ifMatches(String eTag) {
        return new IfMatches(eTag);
    }

    /**
     * Refuses the write if this condition does not hold.
     *
     * @param current what the key holds now
     * @throws StorageException with {@link StorageError#PRECONDITION_FAILED} or {@link StorageError#NO_SUCH_KEY}
     */
    void require(ObjectName name, Optional<StoredObject> current);

    /** Always holds. */
    record Always() implements WriteCondition {
        @Override
        public void require(ObjectName name, Optional<StoredObject> current) {}
    }

    /** Holds of a free key. */
    record IfAbsent() implements WriteCondition {
        @Override
        public void require(ObjectName name, Optional<StoredObject> current) {
            if (current.isPresent()) {
                throw StorageException.preconditionFailed(name, "no object");
            }
        }
    }

    /** Holds of a key whose object has the ETag. */
    record IfMatches(String eTag) implements WriteCondition {
        @Override
        public void require(ObjectName name, Optional<StoredObject> current) {
            StoredObject object = current.orElseThrow(() -> StorageException.noSuchKey(name));
            if (!object.eTag().equals(eTag)) {
                throw StorageException.preconditionFailed(name, "ETag " + eTag);
            }
        }
    }
}
