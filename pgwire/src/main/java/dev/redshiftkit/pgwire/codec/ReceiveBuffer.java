package dev.redshiftkit.pgwire.codec;

import java.nio.ByteBuffer;

/** Bytes that arrived and have not been consumed yet. It grows with what is fed, never with what a length claims. */
final class ReceiveBuffer {

    private static final int INITIAL_CAPACITY = 8 * 1024;

    /** A larger array is given back once it has been emptied: one huge message must not cost memory for ever. */
    private static final int RETAINED_CAPACITY = 1024 * 1024;

    private byte[] array = new byte[INITIAL_CAPACITY];
    private int start;
    private int end;

    int available() {
        return end - start;
    }

    int capacity() {
        return array.length;
    }

    void feed(ByteBuffer source) {
        int count = source.remaining();
        makeRoom(count);
        source.get(array, end, count);
        end += count;
    }

    byte byteAt(int index) {
        return array[start + index];
    }

    int int32At(int index) {
        return BigEndian.int32(array, start + index);
    }

    /** Returns a copy of the bytes from {@code index} on. */
    byte[] peek(int index, int count) {
        byte[] copy = new byte[count];
        System.arraycopy(array, start + index, copy, 0, count);
        return copy;
    }

    /** Returns a view of the next bytes and consumes them; the view holds until the next feed. */
    ByteBuffer view(int count) {
        ByteBuffer view = ByteBuffer.wrap(array, start, count).slice().asReadOnlyBuffer();
        skip(count);
        return view;
    }

    void skip(int count) {
        start += count;
    }

    private void makeRoom(int count) {
        if (available() == 0) {
            reset();
        }
        if (count <= array.length - end) {
            return;
        }
        int needed = Math.addExact(available(), count);
        // Moving at most half of the array, and only when its end is reached, keeps the cost per byte constant.
        boolean roomy = needed <= array.length && available() <= array.length / 2;
        move(roomy ? array : new byte[BufferSizes.grown(array.length, needed)]);
    }

    private void reset() {
        start = 0;
        end = 0;
        if (array.length > RETAINED_CAPACITY) {
            array = new byte[INITIAL_CAPACITY];
        }
    }

    private void move(byte[] target) {
        int count = available();
        System.arraycopy(array, start, target, 0, count);
        array = target;
        start = 0;
        end = count;
    }
}
