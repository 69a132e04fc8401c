package dev.redshiftkit.local.format.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows on their way to the engine, encoded for {@code COPY … FROM STDIN (FORMAT binary)}.
 *
 * <p>Collects rows in memory until {@link #drainTo}, so that a row that turns out to be bad half-way can be taken back
 * with {@link #abandonRow}. A caller writes {@link #header} first, rows of {@link #beginRow} and one value per column,
 * and {@link #trailer} last. One thread at a time.
 */
public final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_FIELDS_BYTES = 8;
    private static final int INITIAL_BYTES = 1 << 17;
    private static final int DRAIN_BYTES = 1 << 16;
    private static final int GROUP = 10_000;
    private static final int[] PADDING = {1, 10, 100, 1000};
    /** What can be multiplied by any padding. */
    private static final long LARGEST_PADDED = Long.MAX_VALUE / 1000;

    private byte[] buffer = new byte[INITIAL_BYTES];
    private int size;
    private int rowStart;
    private long drainedBytes;

    /** Writes what stands before the first row. */
    public void header() {
        reserve(SIGNATURE.length + HEADER_FIELDS_BYTES);
        System.arraycopy(SIGNATURE, 0, buffer, size, SIGNATURE.length);
        size += SIGNATURE.length;
        Arrays.fill(buffer, size, size + HEADER_FIELDS_BYTES, (byte) 0);
        size += HEADER_FIELDS_BYTES;
    }

    /** Writes what stands after the last row. */
    public void trailer() {
        reserve(Short.BYTES);
        putShort(-1);
    }

    public void beginRow(int columns) {
        rowStart = size;
        reserve(Short.BYTES);
        putShort(columns);
    }

    /** Forgets what was written since the last {@link #beginRow}. */
    public void abandonRow() {
        size = rowStart;
    }

    /** Whether enough has been collected for a write of its own. */
    public boolean isFull() {
        return size >= DRAIN_BYTES;
    }

    /** Writes everything collected, which must end with a whole row, and forgets it. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
        drainedBytes += size;
        size = 0;
        rowStart = 0;
    }

    /** Returns how many bytes were drained so far. */
    public long drainedBytes() {
        return drainedBytes;
    }

    public void writeNull() {
        reserve(Integer.BYTES);
        putInt(-1);
    }

    public void writeBoolean(boolean value) {
        reserve(Integer.BYTES + 1);
        putInt(1);
        buffer[size++] = (byte) (value ? 1 : 0);
    }

    public void writeShort(int value) {
        reserve(Integer.BYTES + Short.BYTES);
        putInt(Short.BYTES);
        putShort(value);
    }

    public void writeInt(int value) {
        reserve(2 * Integer.BYTES);
        putInt(Integer.BYTES);
        putInt(value);
    }

    public void writeLong(long value) {
        reserve(Integer.BYTES + Long.BYTES);
        putInt(Long.BYTES);
        putLong(value);
    }

    public void writeFloat(float value) {
        writeInt(Float.floatToIntBits(value));
    }

    public void writeDouble(double value) {
        writeLong(Double.doubleToLongBits(value));
    }

    public void writeBytes(byte[] source, int from, int to) {
        int length = to - from;
        reserve(Integer.BYTES + length);
        putInt(length);
        System.arraycopy(source, from, buffer, size, length);
        size += length;
    }

    /** Writes values that are encoded already, each with its length in front. */
    public void writeEncoded(byte[] values) {
        reserve(values.length);
        System.arraycopy(values, 0, buffer, size, values.length);
        size += values.length;
    }

    /** Writes bytes behind the version byte of {@link ColumnType#isVersioned}. */
    public void writeVersionedBytes(byte[] source, int from, int to) {
        int length = to - from;
        reserve(Integer.BYTES + 1 + length);
        putInt(length + 1);
        buffer[size++] = 1;
        System.arraycopy(source, from, buffer, size, length);
        size += length;
    }

    /**
     * Writes a time of day with its zone.
     *
     * @param secondsWest seconds west of Greenwich, which is the engine's sign
     */
    public void writeTimeWithZone(long micros, int secondsWest) {
        reserve(2 * Integer.BYTES + Long.BYTES);
        putInt(Long.BYTES + Integer.BYTES);
        putLong(micros);
        putInt(secondsWest);
    }

    /**
     * Writes a NUMERIC in the engine's form: groups of four digits, without the groups that are all zero at either end.
     *
     * @param digits values 0 to 9, the most significant first; at least {@code scale} of them
     * @param scale how many of the digits stand after the point
     */
    public void writeNumeric(boolean negative, byte[] digits, int count, int scale) {
        int whole = count - scale;
        int first = (whole + 3) / 4;
        int groups = first + (scale + 3) / 4;
        reserve(Integer.BYTES + (4 + groups) * Short.BYTES);
        int start = size;
        size += Integer.BYTES + 4 * Short.BYTES;
        int leading = 0;
        int kept = 0;
        for (int group = 0; group < groups; group++) {
            int value = groupValue(digits, count, whole - (first - group) * 4);
            leading += kept == 0 && value == 0 ? 1 : 0;
            kept += kept == 0 && value == 0 ? 0 : 1;
            if (kept > 0) {
                putShort(value);
            }
        }
        finishNumeric(start, negative, kept, first - 1 - leading, scale);
    }

    /** Writes a NUMERIC that is {@code unscaled} times ten to the power of {@code -scale}. */
    public void writeNumeric(long unscaled, int scale) {
        long magnitude = Math.abs(unscaled);
        if (magnitude < 0 || LARGEST_PADDED < magnitude) {
            byte[] digits = digits(unscaled, scale);
            writeNumeric(unscaled < 0, digits, digits.length, scale);
            return;
        }
        reserve(Integer.BYTES + 9 * Short.BYTES);
        int start = size;
        size += Integer.BYTES + 4 * Short.BYTES;
        // Padded so that a group ends at the point.
        int kept = putGroups(magnitude * PADDING[-scale & 3]);
        finishNumeric(start, unscaled < 0, kept, kept - 1 - (scale + 3) / 4, scale);
    }

    private int putGroups(long padded) {
        int kept = 0;
        for (long rest = padded; rest > 0; rest /= GROUP) {
            kept++;
        }
        int at = size + kept * Short.BYTES;
        size = at;
        for (long rest = padded; rest > 0; rest /= GROUP) {
            int group = (int) (rest % GROUP);
            buffer[--at] = (byte) group;
            buffer[--at] = (byte) (group >>> 8);
        }
        return kept;
    }

    private static byte[] digits(long unscaled, int scale) {
        String text = Long.toString(unscaled).replace("-", "");
        byte[] digits = new byte[Math.max(text.length(), scale)];
        for (int i = 0; i < text.length(); i++) {
            digits[digits.length - text.length() + i] = (byte) (text.charAt(i) - '0');
        }
        return digits;
    }

    private static int groupValue(byte[] digits, int count, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            value = value * 10 + (0 <= i && i < count ? digits[i] : 0);
        }
        return value;
    }

    private void finishNumeric(int start, boolean negative, int kept, int weight, int scale) {
        int groups = kept;
        while (groups > 0 && buffer[size - 1] == 0 && buffer[size - 2] == 0) {
            size -= Short.BYTES;
            groups--;
        }
        int end = size;
        size = start;
        putInt(end - start - Integer.BYTES);
        putShort(groups);
        putShort(groups == 0 ? 0 : weight);
        putShort(negative && groups > 0 ? 0x4000 : 0);
        putShort(scale);
        size = end;
    }

    private void reserve(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }

    private void putShort(int value) {
        buffer[size++] = (byte) (value >>> 8);
        buffer[size++] = (byte) value;
    }

    private void putInt(int value) {
        putShort(value >>> 16);
        putShort(value);
    }

    private void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }
}
