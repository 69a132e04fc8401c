package dev.redshiftkit.local.storage;

import java.io.OutputStream;

/** Contents on the heap. */
final class MemoryContents implements Contents {

    @Override
    public Draft draft(ObjectName name) {
        return new MemoryDraft();
    }

    @Override
    public void createBucket(Bucket bucket) {}

    @Override
    public void deleteBucket(Bucket bucket) {}

    @Override
    public void close() {}

    private static final class MemoryDraft implements Draft {

        private final ChunkedOutput output = new ChunkedOutput();

        @Override
        public OutputStream output() {
            return output;
        }

        @Override
        public Content seal() {
            return new MemoryContent(output.chunks());
        }

        @Override
        public void discard() {}
    }
}
