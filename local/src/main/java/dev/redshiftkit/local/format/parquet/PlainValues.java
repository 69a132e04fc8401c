package dev.redshiftkit.local.format.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The values of a page in Parquet's PLAIN encoding: fixed widths in little-endian order, or a length before each value. */
final class PlainValues {

    /** The width of values that say how long they are. */
    static final int VARIABLE = -1;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private byte[] bytes = new byte[1 << 10];
    private int size;
    private int count;

    /** @param width of every value, or {@link #VARIABLE} */
    PlainValues(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int count() {
        return count;
    }

    void clear() {
        size = 0;
        count = 0;
    }

    void addInt(int value) {
        reserve(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
        count++;
    }

    void addLong(long value) {
        reserve(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
        count++;
    }

    /** Adds nanoseconds of a day and the number of the day. */
    void addInt96(long nanos, int day) {
        reserve(Long.BYTES + Integer.BYTES);
        LONGS.set(bytes, size, nanos);
        INTS.set(bytes, size + Long.BYTES, day);
        size += Long.BYTES + Integer.BYTES;
        count++;
    }

    void addByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        count++;
    }

    /** Adds a number in big-endian order, filled up with its sign to the width of the column. */
    void addBigEndian(long value) {
        reserve(width);
        long rest = value;
        for (int at = size + width - 1; at >= size; at--) {
            bytes[at] = (byte) rest;
            rest >>= Byte.SIZE;
        }
        size += width;
        count++;
    }

    /** As {@link #addBigEndian(long)}, for a number given in as few bytes as it takes. */
    void addBigEndian(byte[] shortest) {
        reserve(width);
        int start = size + width - shortest.length;
        Arrays.fill(bytes, size, start, (byte) (shortest[0] < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, start, shortest.length);
        size += width;
        count++;
    }

    /** Adds a value that says how long it is. */
    void addBytes(byte[] source, int from, int length) {
        reserve(Integer.BYTES + length);
        INTS.set(bytes, size, length);
        System.arraycopy(source, from, bytes, size + Integer.BYTES, length);
        size += Integer.BYTES + length;
        count++;
    }

    /** Adds a value that is encoded already. */
    void addEncoded(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        count++;
    }

    /** Returns how many bytes the value takes that begins here, a length before it included. */
    int lengthAt(int at) {
        return width == VARIABLE ? Integer.BYTES + intAt(at) : width;
    }

    int intAt(int at) {
        return (int) INTS.get(bytes, at);
    }

    long longAt(int at) {
        return (long) LONGS.get(bytes, at);
    }

    private void reserve(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
    }
}
