package dev.redshiftkit.local.format.delimited;

/** The carriage return that files from Windows have before their line feeds. */
final class LineEnd {

    private LineEnd() {}

    /** Returns {@code end}, or the position before it if a carriage return stands there. */
    static int trim(byte[] bytes, int start, int end) {
        return start < end && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /** Returns the position of the next line feed, or {@code to}. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
