package dev.redshiftkit.local.copy.value;

/** Spaces and tabs around values. */
public final class Blanks {

    private Blanks() {}

    static boolean isBlank(byte value) {
        return value == ' ' || value == '\t';
    }

    static int skipLeading(byte[] source, int from, int to) {
        int at = from;
        while (at < to && isBlank(source[at])) {
            at++;
        }
        return at;
    }

    static int skipTrailing(byte[] source, int from, int to) {
        int end = to;
        while (from < end && isBlank(source[end - 1])) {
            end--;
        }
        return end;
    }

    /** Whether the range holds nothing else. */
    public static boolean isAllBlank(byte[] source, int from, int to) {
        return skipLeading(source, from, to) == to;
    }
}
