package dev.redshiftkit.local.format.delimited;

/** CSV as COPY reads it: quotes are doubled inside quotes, and blanks around a quoted field are dropped. */
final class CsvScanner implements RecordScanner {

    private final byte delimiter;
    private final byte quote;
    private RecordFault fault = RecordFault.MISPLACED_QUOTE;
    private boolean coded;

    CsvScanner(byte delimiter, byte quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    @Override
    public int scan(byte[] bytes, int from, int to, boolean isLast, FieldList fields) {
        int start = from;
        while (true) {
            int opening = skipBlanks(bytes, start, to);
            boolean isQuoted = opening < to && bytes[opening] == quote;
            int end = isQuoted
                    ? scanQuoted(bytes, opening, to, isLast, fields)
                    : scanPlain(bytes, start, to, isLast, fields);
            if (end < 0 || end == to || bytes[end] == '\n') {
                return end;
            }
            start = end + 1;
        }
    }

    @Override
    public RecordFault fault() {
        return fault;
    }

    private int scanPlain(byte[] bytes, int start, int to, boolean isLast, FieldList fields) {
        int at = start;
        while (at < to && bytes[at] != delimiter && bytes[at] != '\n') {
            if (bytes[at] == quote) {
                return fail(RecordFault.MISPLACED_QUOTE);
            }
            at++;
        }
        if (at == to && !isLast) {
            return INCOMPLETE;
        }
        boolean endsRecord = at == to || bytes[at] == '\n';
        fields.add(start, endsRecord ? LineEnd.trim(bytes, start, at) : at, false, false);
        return at;
    }

    private int scanQuoted(byte[] bytes, int opening, int to, boolean isLast, FieldList fields) {
        int closing = findClosingQuote(bytes, opening + 1, to);
        if (closing >= to) {
            return isLast ? fail(RecordFault.UNBALANCED_QUOTE) : INCOMPLETE;
        }
        int at = skipBlanks(bytes, closing + 1, to);
        if (at < to && bytes[at] == '\r' && (at + 1 == to || bytes[at + 1] == '\n')) {
            at++;
        }
        if (at == to && !isLast) {
            return INCOMPLETE;
        }
        if (at < to && bytes[at] != delimiter && bytes[at] != '\n') {
            return fail(RecordFault.MISPLACED_QUOTE);
        }
        fields.add(opening + 1, closing, coded, true);
        return at;
    }

    private int findClosingQuote(byte[] bytes, int from, int to) {
        coded = false;
        for (int at = from; at < to; at++) {
            if (bytes[at] == quote) {
                if (at + 1 == to || bytes[at + 1] != quote) {
                    return at;
                }
                coded = true;
                at++;
            }
        }
        return to;
    }

    private int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t') && bytes[at] != delimiter) {
            at++;
        }
        return at;
    }

    private int fail(RecordFault reason) {
        fault = reason;
        return FAULTY;
    }
}
