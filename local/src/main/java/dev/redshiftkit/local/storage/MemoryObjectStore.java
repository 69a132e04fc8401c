package dev.redshiftkit.local.storage;

import java.time.InstantSource;

/** A store whose objects live on the heap and end with it. Any number of threads may use it. */
public final class MemoryObjectStore extends IndexedObjectStore {

    /** @param clock where creation and modification times come from */
    public MemoryObjectStore(InstantSource clock) {
        super(new MemoryContents(), clock);
    }
}
