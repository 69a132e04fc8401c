package dev.redshiftkit.local.storage;

import java.io.IOException;

/** Where a store keeps its bytes. */
interface Contents extends AutoCloseable {

    Draft draft(ObjectName name) throws IOException;

    void createBucket(Bucket bucket) throws IOException;

    void deleteBucket(Bucket bucket) throws IOException;

    @Override
    void close() throws IOException;
}
