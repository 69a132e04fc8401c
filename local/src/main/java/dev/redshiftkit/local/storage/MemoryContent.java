package dev.redshiftkit.local.storage;

import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;

/** Bytes on the heap, in chunks. */
final class MemoryContent implements Content {

    private final byte[][] chunks;
    private final long[] starts;
    private final long size;

    /** @param chunks none of them empty, and not changed any more */
    MemoryContent(List<byte[]> chunks) {
        this.chunks = chunks.toArray(byte[][]::new);
        this.starts = new long[this.chunks.length];
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = end;
            end += this.chunks[i].length;
        }
        this.size = end;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel open() {
        return new MemoryChannel(this);
    }

    @Override
    public void describe(StoredObject object) {}

    @Override
    public void discard() {}

    /** Returns the chunk that holds the byte at a position within the content. */
    byte[] chunkAt(long position) {
        return chunks[indexAt(position)];
    }

    /** Returns where in its chunk the byte at a position lies. */
    int offsetAt(long position) {
        return (int) (position - starts[indexAt(position)]);
    }

    private int indexAt(long position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }
}
