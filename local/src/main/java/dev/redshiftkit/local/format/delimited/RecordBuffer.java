package dev.redshiftkit.local.format.delimited;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes on their way into a file. */
final class RecordBuffer {

    private static final int INITIAL_BYTES = 1 << 13;
    private static final int DRAIN_BYTES = 1 << 16;

    byte[] bytes = new byte[INITIAL_BYTES];
    int size;

    void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }

    void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    void append(byte ascii) {
        reserve(1);
        bytes[size++] = ascii;
    }

    void append(byte ascii, int times) {
        reserve(times);
        Arrays.fill(bytes, size, size + times, ascii);
        size += times;
    }

    boolean isFull() {
        return size >= DRAIN_BYTES;
    }

    void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
