package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import java.io.IOException;
import java.util.Arrays;

/** Encoded rows on their way from the thread that receives them to the one that writes them, with their slices. */
final class RowBatch {

    private static final int FULL_BYTES = 1 << 18;
    private static final int FULL_ROWS = 1 << 13;
    /** With room for the row that fills it. */
    private static final int INITIAL_BYTES = FULL_BYTES + (1 << 14);

    /** What a batch keeps between two uses, however long its rows were. */
    private static final int LARGEST_KEPT = 4 * FULL_BYTES;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private final int[] ends = new int[FULL_ROWS];
    private final int[] slices = new int[FULL_ROWS];
    private int count;

    void add(int slice, byte[] buffer, int offset, int length) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + length, bytes.length * 2));
        }
        System.arraycopy(buffer, offset, bytes, start, length);
        ends[count] = start + length;
        slices[count] = slice;
        count++;
    }

    boolean isFull() {
        return count == FULL_ROWS || (count > 0 && ends[count - 1] >= FULL_BYTES);
    }

    void clear() {
        count = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[INITIAL_BYTES];
        }
    }

    /** Hands out the rows in their order. */
    void forEach(BinaryRow row, Target target) throws IOException {
        int start = 0;
        for (int i = 0; i < count; i++) {
            row.read(bytes, start, ends[i] - start);
            target.write(slices[i], row);
            start = ends[i];
        }
    }

    /** Where rows go. */
    interface Target {
        void write(int slice, BinaryRow row) throws IOException;
    }
}
