package dev.redshiftkit.pgwire.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable sequence of bytes with value equality, safe for use by several threads.
 *
 * <p>A slice shares memory with the sequence it was cut from, and so keeps all of it alive. {@link #toString()} tells only
 * the length, because what is inside may be a parameter value or a credential.
 */
public final class Bytes {

    private static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int offset;
    private final int length;

    private Bytes(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /** Returns the sequence of length zero. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** Returns a copy of {@code bytes}. */
    public static Bytes copyOf(byte... bytes) {
        return wrap(bytes.clone());
    }

    /** Returns a copy of what remains in {@code source}, whose position is left as it is. */
    public static Bytes copyOf(ByteBuffer source) {
        byte[] copy = new byte[source.remaining()];
        source.get(source.position(), copy);
        return wrap(copy);
    }

    /** Returns {@code array} without copying it: whoever had it before must not write to it any more. */
    public static Bytes wrap(byte[] array) {
        return wrap(array, 0, array.length);
    }

    /**
     * Returns part of {@code array} without copying it: whoever had it before must not write to it any more.
     *
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public static Bytes wrap(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        return length == 0 ? EMPTY : new Bytes(array, offset, length);
    }

    /** Returns {@code text} in UTF-8; an unpaired surrogate becomes a question mark. */
    public static Bytes utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * Returns one byte.
     *
     * @throws IndexOutOfBoundsException if {@code index} is not within 0 and {@link #length()} - 1
     */
    public byte at(int index) {
        return array[offset + Objects.checkIndex(index, length)];
    }

    /**
     * Returns {@code size} bytes from {@code from} on, sharing memory with this sequence.
     *
     * @throws IndexOutOfBoundsException if they are not all within this sequence
     */
    public Bytes slice(int from, int size) {
        Objects.checkFromIndexSize(from, size, length);
        return wrap(array, offset + from, size);
    }

    /** Returns the bytes read as UTF-8; what is malformed becomes U+FFFD. */
    public String text() {
        return new String(array, offset, length, StandardCharsets.UTF_8);
    }

    /** Returns a copy that belongs to the caller. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** Returns a read-only view, positioned at the first byte, in big-endian order. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    /**
     * Copies all bytes into {@code target}, beginning at {@code index} there.
     *
     * @throws IndexOutOfBoundsException if they do not fit; then nothing was copied
     */
    public void copyTo(byte[] target, int index) {
        System.arraycopy(array, offset, target, index, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int index = offset; index < offset + length; index++) {
            hash = 31 * hash + array[index];
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Bytes[" + length + "]";
    }
}
