package dev.redshiftkit.local.format.delimited;

/** One record a line, quotes mean nothing. */
final class TextScanner implements RecordScanner {

    private static final byte NO_ESCAPE = '\n';

    private final byte delimiter;
    private final byte escape;

    TextScanner(byte delimiter, boolean escaped) {
        this.delimiter = delimiter;
        this.escape = escaped ? (byte) '\\' : NO_ESCAPE;
    }

    @Override
    public int scan(byte[] bytes, int from, int to, boolean isLast, FieldList fields) {
        int start = from;
        int escaped = from - 1;
        boolean coded = false;
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (next == delimiter) {
                fields.add(start, at, coded, false);
                start = at + 1;
                coded = false;
            } else if (next == '\n') {
                // A carriage return that is escaped belongs to the field.
                int end = escaped == at - 1 ? at : LineEnd.trim(bytes, start, at);
                fields.add(start, end, coded, false);
                return at;
            } else if (next == escape) {
                coded = true;
                at++;
                escaped = at;
            }
        }
        if (!isLast) {
            return INCOMPLETE;
        }
        fields.add(start, to, coded, false);
        return to;
    }

    @Override
    public RecordFault fault() {
        throw new IllegalStateException("text without quotes has no faulty records");
    }
}
