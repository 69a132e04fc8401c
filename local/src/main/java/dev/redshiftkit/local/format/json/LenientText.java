package dev.redshiftkit.local.format.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that need not be sound: a byte that belongs to no character becomes a low surrogate from U+DC80 on, and such a
 * surrogate that byte again. So a parser for characters leaves alone what is for the columns to refuse or repair.
 */
final class LenientText {

    private static final int ESCAPE = 0xDC00;

    private LenientText() {}

    static char[] decode(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer source = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer target = CharBuffer.allocate(to - from);
        CoderResult result = decoder.decode(source, target, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                target.put((char) (ESCAPE + (source.get() & 0xff)));
            }
            result = decoder.decode(source, target, true);
        }
        char[] text = new char[target.position()];
        target.flip().get(text);
        return text;
    }

    /** Returns the end of what was written to {@code target}, which is large enough. */
    static int encode(char[] text, int from, int to, byte[] target, int size) {
        int at = size;
        for (int i = from; i < to; i++) {
            char unit = text[i];
            if (unit < 0x80) {
                target[at++] = (byte) unit;
            } else if (unit < 0x800) {
                target[at++] = (byte) (0xC0 | (unit >> 6));
                target[at++] = (byte) (0x80 | (unit & 0x3F));
            } else if (Character.isHighSurrogate(unit) && i + 1 < to && Character.isLowSurrogate(text[i + 1])) {
                int codePoint = Character.toCodePoint(unit, text[++i]);
                target[at++] = (byte) (0xF0 | (codePoint >> 18));
                target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (codePoint & 0x3F));
            } else if (ESCAPE + 0x80 <= unit && unit <= ESCAPE + 0xff) {
                target[at++] = (byte) unit;
            } else {
                target[at++] = (byte) (0xE0 | (unit >> 12));
                target[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (unit & 0x3F));
            }
        }
        return at;
    }
}
