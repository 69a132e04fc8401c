package dev.redshiftkit.local.storage;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects bytes in chunks that double up to a mebibyte, so that nothing is copied when a large content grows. */
final class ChunkedOutput extends OutputStream {

    private static final int FIRST_CHUNK = 1 << 10;
    private static final int LARGEST_CHUNK = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] chunk = new byte[FIRST_CHUNK];
    private int used;

    @Override
    public void write(int value) {
        makeRoom();
        chunk[used++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int end = offset + length;
        for (int from = offset; from < end; ) {
            makeRoom();
            int count = Math.min(end - from, chunk.length - used);
            System.arraycopy(bytes, from, chunk, used, count);
            used += count;
            from += count;
        }
    }

    private void makeRoom() {
        if (used == chunk.length) {
            full.add(chunk);
            chunk = new byte[Math.min(2 * chunk.length, LARGEST_CHUNK)];
            used = 0;
        }
    }

    /** Returns what was written, in chunks of at least one byte. */
    List<byte[]> chunks() {
        List<byte[]> chunks = new ArrayList<>(full);
        if (used > 0) {
            chunks.add(Arrays.copyOf(chunk, used));
        }
        return chunks;
    }
}
