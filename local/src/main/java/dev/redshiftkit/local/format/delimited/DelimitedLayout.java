package dev.redshiftkit.local.format.delimited;

/**
 * How records and fields are marked in a file of delimited text.
 *
 * @param delimiter between two fields, one ASCII character
 * @param quote around a CSV field, one ASCII character
 * @param escaped whether a backslash takes the meaning from the byte behind it
 * @param ignoredLines lines at the start of the file that are no records
 * @param ignoresBlankLines whether a line of nothing but its end is no record
 */
public record DelimitedLayout(
        char delimiter, Quoting quoting, char quote, boolean escaped, int ignoredLines, boolean ignoresBlankLines) {

    public DelimitedLayout {
        requireAscii("delimiter", delimiter);
        requireAscii("quote", quote);
        if (escaped && quoting == Quoting.CSV) {
            throw new IllegalArgumentException("CSV fields are quoted, not escaped");
        }
    }

    /** Returns the layout of plain text, one record a line. */
    public static DelimitedLayout text(char delimiter) {
        return new DelimitedLayout(delimiter, Quoting.NONE, '"', false, 0, false);
    }

    /** Returns the layout of CSV with commas and double quotes. */
    public static DelimitedLayout csv() {
        return new DelimitedLayout(',', Quoting.CSV, '"', false, 0, false);
    }

    public DelimitedLayout withEscape() {
        return new DelimitedLayout(delimiter, quoting, quote, true, ignoredLines, ignoresBlankLines);
    }

    public DelimitedLayout withQuoting(Quoting replacement) {
        return new DelimitedLayout(delimiter, replacement, quote, escaped, ignoredLines, ignoresBlankLines);
    }

    public DelimitedLayout withIgnoredLines(int replacement) {
        return new DelimitedLayout(delimiter, quoting, quote, escaped, replacement, ignoresBlankLines);
    }

    private static void requireAscii(String name, char value) {
        if (value == 0 || value > 127) {
            throw new IllegalArgumentException(
                    name + " must be an ASCII character other than NUL, but is U+" + Integer.toHexString(value));
        }
    }
}
