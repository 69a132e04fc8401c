package dev.redshiftkit.local.format.delimited;

/**
 * One record a line; a field that begins with a single or double quote ends with the same one before a delimiter or the
 * line's end (Redshift guide, REMOVEQUOTES). Quotes elsewhere belong to the field.
 */
final class RemoveQuotesScanner implements RecordScanner {

    private final byte delimiter;
    private final boolean escaped;

    RemoveQuotesScanner(byte delimiter, boolean escaped) {
        this.delimiter = delimiter;
        this.escaped = escaped;
    }

    @Override
    public int scan(byte[] bytes, int from, int to, boolean isLast, FieldList fields) {
        int lineEnd = findLineEnd(bytes, from, to);
        if (lineEnd == to && !isLast) {
            return INCOMPLETE;
        }
        int end = LineEnd.trim(bytes, from, lineEnd);
        int start = from;
        while (start <= end) {
            int fieldEnd = isQuote(bytes, start, end)
                    ? addQuoted(bytes, start, end, fields)
                    : addPlain(bytes, start, end, fields);
            if (fieldEnd < 0) {
                return FAULTY;
            }
            start = fieldEnd + 1;
        }
        return lineEnd;
    }

    @Override
    public RecordFault fault() {
        return RecordFault.UNBALANCED_QUOTE;
    }

    private int findLineEnd(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
            at += isEscape(bytes[at]) ? 1 : 0;
        }
        return to;
    }

    private static boolean isQuote(byte[] bytes, int at, int end) {
        return at < end && (bytes[at] == '"' || bytes[at] == '\'');
    }

    private int addPlain(byte[] bytes, int start, int end, FieldList fields) {
        boolean coded = false;
        int at = start;
        while (at < end && bytes[at] != delimiter) {
            boolean escape = isEscape(bytes[at]);
            coded |= escape;
            at += escape ? 2 : 1;
        }
        int fieldEnd = Math.min(at, end);
        fields.add(start, fieldEnd, coded, false);
        return fieldEnd;
    }

    private int addQuoted(byte[] bytes, int start, int end, FieldList fields) {
        boolean coded = false;
        for (int at = start + 1; at < end; at++) {
            if (isEscape(bytes[at])) {
                coded = true;
                at++;
            } else if (bytes[at] == bytes[start] && (at + 1 == end || bytes[at + 1] == delimiter)) {
                fields.add(start + 1, at, coded, true);
                return at + 1;
            }
        }
        return FAULTY;
    }

    private boolean isEscape(byte next) {
        return escaped && next == '\\';
    }
}
