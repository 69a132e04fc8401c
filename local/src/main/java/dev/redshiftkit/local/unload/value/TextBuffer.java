package dev.redshiftkit.local.unload.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of one value while it is put together; reused from value to value. */
public final class TextBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_LONG_DIGITS = 20;

    private byte[] bytes = new byte[256];
    private int length;

    /** Returns the array that the text begins in; until the next change. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public void append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void append(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    public void append(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void appendHex(byte[] source, int from, int count) {
        reserve(2 * count);
        for (int i = from; i < from + count; i++) {
            bytes[length++] = HEX[(source[i] >> 4) & 0xf];
            bytes[length++] = HEX[source[i] & 0xf];
        }
    }

    public void appendNumber(long value) {
        reserve(MAX_LONG_DIGITS);
        // Negative numbers have the larger range.
        long rest = value < 0 ? value : -value;
        int digits = 1;
        for (long shorter = rest / 10; shorter != 0; shorter /= 10) {
            digits++;
        }
        if (value < 0) {
            bytes[length++] = '-';
        }
        length += digits;
        for (int at = length - 1; digits > 0; digits--, at--) {
            bytes[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
    }

    /** Appends the last digits of a number that is not negative, with zeros in front where it has fewer. */
    void appendPadded(long value, int digits) {
        reserve(digits);
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Takes trailing characters away as long as they are this one. */
    void trimEnd(char ascii) {
        while (length > 0 && bytes[length - 1] == ascii) {
            length--;
        }
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
