package dev.redshiftkit.local.format.delimited;

import java.util.List;

/**
 * How records and fields are marked in a file of text, a record a line.
 *
 * @param delimiter between two fields, one ASCII character
 * @param quote around a CSV field, one ASCII character
 * @param escaped whether a backslash takes the meaning from the byte behind it
 * @param widths of fields that nothing stands between, in characters; empty where a delimiter does
 * @param ignoredLines lines at the start of the file that are no records
 * @param ignoresBlankLines whether a line of nothing but its end is no record
 */
public record DelimitedLayout(
        char delimiter,
        Quoting quoting,
        char quote,
        boolean escaped,
        List<Integer> widths,
        int ignoredLines,
        boolean ignoresBlankLines) {

    public DelimitedLayout {
        widths = List.copyOf(widths);
        requireAscii("delimiter", delimiter);
        requireAscii("quote", quote);
        if (escaped && (quoting == Quoting.CSV || !widths.isEmpty())) {
            throw new IllegalArgumentException("neither CSV fields nor those of fixed width are escaped");
        }
    }

    /** Returns the layout of plain text, one record a line. */
    public static DelimitedLayout text(char delimiter) {
        return new DelimitedLayout(delimiter, Quoting.NONE, '"', false, List.of(), 0, false);
    }

    /** Returns the layout of CSV with double quotes. */
    public static DelimitedLayout csv(char delimiter) {
        return new DelimitedLayout(delimiter, Quoting.CSV, '"', false, List.of(), 0, false);
    }

    /** Returns the layout of text whose fields have these widths in characters. */
    public static DelimitedLayout fixedWidth(List<Integer> widths) {
        return new DelimitedLayout('|', Quoting.NONE, '"', false, widths, 0, false);
    }

    /** Whether fields have widths instead of delimiters between them. */
    public boolean isFixedWidth() {
        return !widths.isEmpty();
    }

    public DelimitedLayout withEscape() {
        return new DelimitedLayout(delimiter, quoting, quote, true, widths, ignoredLines, ignoresBlankLines);
    }

    public DelimitedLayout withQuoting(Quoting replacement) {
        return new DelimitedLayout(delimiter, replacement, quote, escaped, widths, ignoredLines, ignoresBlankLines);
    }

    public DelimitedLayout withQuote(char replacement) {
        return new DelimitedLayout(delimiter, quoting, replacement, escaped, widths, ignoredLines, ignoresBlankLines);
    }

    public DelimitedLayout withIgnoredLines(int replacement) {
        return new DelimitedLayout(delimiter, quoting, quote, escaped, widths, replacement, ignoresBlankLines);
    }

    public DelimitedLayout withBlankLinesIgnored() {
        return new DelimitedLayout(delimiter, quoting, quote, escaped, widths, ignoredLines, true);
    }

    private static void requireAscii(String name, char value) {
        if (value == 0 || value > 127) {
            throw new IllegalArgumentException(
                    name + " must be an ASCII character other than NUL, but is U+" + Integer.toHexString(value));
        }
    }
}
