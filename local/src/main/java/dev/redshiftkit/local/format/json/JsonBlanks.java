package dev.redshiftkit.local.format.json;

import java.util.Arrays;

/** The blanks between the parts of well-formed JSON in UTF-8. */
final class JsonBlanks {

    private JsonBlanks() {}

    /** Returns JSON without any, which is how SUPER is kept. */
    static byte[] removed(byte[] source, int from, int to) {
        return filter(source, from, to, false);
    }

    /** Returns JSON without line breaks and the blanks around them. */
    static byte[] withoutLineBreaks(byte[] source, int from, int to) {
        return filter(source, from, to, true);
    }

    private static byte[] filter(byte[] source, int from, int to, boolean keepsWithinLines) {
        byte[] kept = new byte[to - from];
        int length = 0;
        boolean withinString = false;
        for (int i = from; i < to; i++) {
            if (!withinString && isBlank(source[i])) {
                int behind = endOfBlanks(source, i, to);
                if (keepsWithinLines && !hasLineBreak(source, i, behind)) {
                    System.arraycopy(source, i, kept, length, behind - i);
                    length += behind - i;
                }
                i = behind - 1;
                continue;
            }
            kept[length++] = source[i];
            if (source[i] == '"') {
                withinString = !withinString;
            } else if (source[i] == '\\') {
                // A backslash stands within strings only, and what it escapes may be a quote.
                kept[length++] = source[++i];
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static int endOfBlanks(byte[] source, int from, int to) {
        int at = from;
        while (at < to && isBlank(source[at])) {
            at++;
        }
        return at;
    }

    private static boolean hasLineBreak(byte[] source, int from, int to) {
        for (int at = from; at < to; at++) {
            if (source[at] == '\n' || source[at] == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\n' || value == '\r';
    }
}
