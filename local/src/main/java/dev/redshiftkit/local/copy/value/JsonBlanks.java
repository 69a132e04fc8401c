package dev.redshiftkit.local.copy.value;

import java.util.Arrays;

/** The blanks between the parts of JSON, which SUPER does not keep. */
final class JsonBlanks {

    private JsonBlanks() {}

    /** Returns well-formed JSON in UTF-8 without them. */
    static byte[] removed(byte[] source, int from, int to) {
        byte[] kept = new byte[to - from];
        int length = 0;
        boolean withinString = false;
        for (int i = from; i < to; i++) {
            if (withinString || !isBlank(source[i])) {
                kept[length++] = source[i];
            }
            if (source[i] == '"') {
                withinString = !withinString;
            } else if (source[i] == '\\') {
                // A backslash stands within strings only, and what it escapes may be a quote.
                kept[length++] = source[++i];
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t' || value == '\n' || value == '\r';
    }
}
