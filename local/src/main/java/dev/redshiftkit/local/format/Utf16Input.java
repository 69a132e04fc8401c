package dev.redshiftkit.local.format;

import java.io.InputStream;

/**
 * Text in UTF-16. A surrogate that stands alone comes out in the three bytes that UTF-8 has no right to have for it, half a
 * character at the end as a byte that begins none.
 */
final class Utf16Input extends TranscodedInput {

    private final int highByte;
    private int highSurrogate;

    /** @param highByte which byte of two is the upper one, 0 or 1 */
    Utf16Input(InputStream encoded, int highByte) {
        super(encoded);
        this.highByte = highByte;
    }

    @Override
    int transcode(byte[] source, int count, boolean isLast, byte[] target) {
        int size = 0;
        for (int i = 0; i + 1 < count; i += 2) {
            int unit = ((source[i + highByte] & 0xff) << 8) | (source[i + 1 - highByte] & 0xff);
            size = add(unit, target, size);
        }
        if (isLast) {
            size = flush(target, size);
            if (count % 2 != 0) {
                target[size++] = (byte) 0xFF;
            }
        }
        return size;
    }

    private int add(int unit, byte[] target, int size) {
        int at = size;
        if (highSurrogate != 0 && 0xDC00 <= unit && unit <= 0xDFFF) {
            int codePoint = Character.toCodePoint((char) highSurrogate, (char) unit);
            highSurrogate = 0;
            target[at++] = (byte) (0xF0 | (codePoint >> 18));
            target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            target[at++] = (byte) (0x80 | (codePoint & 0x3F));
            return at;
        }
        at = flush(target, at);
        if (0xD800 <= unit && unit <= 0xDBFF) {
            highSurrogate = unit;
            return at;
        }
        return put(unit, target, at);
    }

    private int flush(byte[] target, int size) {
        int end = highSurrogate == 0 ? size : put(highSurrogate, target, size);
        highSurrogate = 0;
        return end;
    }

    private static int put(int unit, byte[] target, int size) {
        int at = size;
        if (unit < 0x80) {
            target[at++] = (byte) unit;
        } else if (unit < 0x800) {
            target[at++] = (byte) (0xC0 | (unit >> 6));
            target[at++] = (byte) (0x80 | (unit & 0x3F));
        } else {
            target[at++] = (byte) (0xE0 | (unit >> 12));
            target[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
            target[at++] = (byte) (0x80 | (unit & 0x3F));
        }
        return at;
    }
}
