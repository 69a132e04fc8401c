package dev.redshiftkit.local.storage;

class MemoryObjectStoreTest extends ObjectStoreContract {

    @Override
    ObjectStore openStore() {
        return new MemoryObjectStore(now::get);
    }
}
