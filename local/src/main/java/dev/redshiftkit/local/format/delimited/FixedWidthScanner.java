package dev.redshiftkit.local.format.delimited;

import java.util.List;

/**
 * One record a line, whose fields have fixed widths in characters. A line may end within its last field; what stands behind
 * all fields is one more.
 */
final class FixedWidthScanner implements RecordScanner {

    private final int[] widths;
    private final boolean removesQuotes;

    FixedWidthScanner(List<Integer> widths, boolean removesQuotes) {
        this.widths = widths.stream().mapToInt(Integer::intValue).toArray();
        this.removesQuotes = removesQuotes;
    }

    @Override
    public int scan(byte[] bytes, int from, int to, boolean isLast, FieldList fields) {
        int lineEnd = LineEnd.find(bytes, from, to);
        if (lineEnd == to && !isLast) {
            return INCOMPLETE;
        }
        int end = LineEnd.trim(bytes, from, lineEnd);
        int start = from;
        for (int field = 0; field < widths.length && (start < end || field == 0); field++) {
            int fieldEnd = skipCharacters(bytes, start, end, widths[field]);
            if (!add(bytes, start, fieldEnd, fields)) {
                return FAULTY;
            }
            start = fieldEnd;
        }
        if (start < end) {
            fields.add(start, end, false, false);
        }
        return lineEnd;
    }

    @Override
    public RecordFault fault() {
        return RecordFault.UNBALANCED_QUOTE;
    }

    /** Every byte counts as a character unless it goes on with the one before. */
    private static int skipCharacters(byte[] bytes, int from, int end, int count) {
        int at = from;
        for (int left = count; left > 0 && at < end; left--) {
            at++;
            while (at < end && (bytes[at] & 0xC0) == 0x80) {
                at++;
            }
        }
        return at;
    }

    private boolean add(byte[] bytes, int start, int end, FieldList fields) {
        if (!removesQuotes || start == end || (bytes[start] != '"' && bytes[start] != '\'')) {
            fields.add(start, end, false, false);
            return true;
        }
        int closing = end - 1;
        while (closing > start && bytes[closing] == ' ') {
            closing--;
        }
        if (closing == start || bytes[closing] != bytes[start]) {
            return false;
        }
        fields.add(start + 1, closing, false, true);
        return true;
    }
}
