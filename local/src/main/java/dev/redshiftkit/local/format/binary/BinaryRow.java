package dev.redshiftkit.local.format.binary;

import java.util.Arrays;

/**
 * One row as the engine sends it for {@code COPY … TO STDOUT (FORMAT binary)}. Reused from row to row: the values lie in
 * the chunk that was given last. One thread at a time.
 */
public final class BinaryRow {

    /** Signature, flags and length of the extension, which nothing uses. */
    private static final int HEADER_BYTES = 19;

    private byte[] bytes = {};
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int count;

    /**
     * Moves to the row in a chunk.
     *
     * @return whether there is one: the last chunk of the stream has none
     */
    public boolean read(byte[] buffer, int offset, int length) {
        bytes = buffer;
        int at = isHeader(offset, length) ? offset + HEADER_BYTES : offset;
        if (at == offset + length) {
            return false;
        }
        count = shortAt(at);
        if (count < 0) {
            return false;
        }
        reserve();
        readFields(at + Short.BYTES);
        return true;
    }

    private boolean isHeader(int offset, int length) {
        return length >= HEADER_BYTES
                && bytes[offset] == 'P'
                && bytes[offset + 1] == 'G'
                && bytes[offset + 2] == 'C'
                && bytes[offset + 3] == 'O';
    }

    private void reserve() {
        if (starts.length < count) {
            starts = Arrays.copyOf(starts, count);
            lengths = Arrays.copyOf(lengths, count);
        }
    }

    private void readFields(int from) {
        int at = from;
        for (int field = 0; field < count; field++) {
            lengths[field] = intAt(at);
            at += Integer.BYTES;
            starts[field] = at;
            at += Math.max(0, lengths[field]);
        }
    }

    /** Returns all fields as they came, each with its length in front. */
    public byte[] encodedFields() {
        int last = count - 1;
        return count == 0
                ? new byte[0]
                : Arrays.copyOfRange(bytes, starts[0] - Integer.BYTES, starts[last] + Math.max(0, lengths[last]));
    }

    public int fieldCount() {
        return count;
    }

    public boolean isNull(int field) {
        return lengths[field] < 0;
    }

    /** Returns the array that {@link #start} points into. */
    public byte[] bytes() {
        return bytes;
    }

    public int start(int field) {
        return starts[field];
    }

    public int length(int field) {
        return lengths[field];
    }

    public boolean booleanAt(int field) {
        return bytes[starts[field]] != 0;
    }

    public short shortValue(int field) {
        return (short) shortAt(starts[field]);
    }

    public int intValue(int field) {
        return intAt(starts[field]);
    }

    public long longValue(int field) {
        return longAt(starts[field]);
    }

    /** Returns a SMALLINT, INTEGER or BIGINT, whichever the field is. */
    public long integerValue(int field) {
        return switch (lengths[field]) {
            case Short.BYTES -> shortValue(field);
            case Integer.BYTES -> intValue(field);
            default -> longValue(field);
        };
    }

    public float floatValue(int field) {
        return Float.intBitsToFloat(intValue(field));
    }

    public double doubleValue(int field) {
        return Double.longBitsToDouble(longValue(field));
    }

    /** Returns an int that lies some bytes behind the start of a field. */
    public int intValueAfter(int field, int offset) {
        return intAt(starts[field] + offset);
    }

    int shortAt(int at) {
        return (short) ((bytes[at] << 8) | (bytes[at + 1] & 0xff));
    }

    private int intAt(int at) {
        return (shortAt(at) << 16) | (shortAt(at + 2) & 0xffff);
    }

    private long longAt(int at) {
        return ((long) intAt(at) << 32) | (intAt(at + 4) & 0xffff_ffffL);
    }
}
