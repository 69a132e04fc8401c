package dev.redshiftkit.local.unload.file;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.delimited.FixedWidthWriter;
import dev.redshiftkit.local.format.delimited.RecordWriter;
import dev.redshiftkit.sql.command.FixedWidths;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The widths of a file without delimiters, and what stands for NULL in each column. ESCAPE means nothing here: it is for
 * delimited files (Redshift guide, UNLOAD, "ESCAPE").
 */
final class FixedWidthLayout {

    private final int[] widths;
    private final byte[][] nulls;
    private final boolean quoted;

    private FixedWidthLayout(int[] widths, byte[][] nulls, boolean quoted) {
        this.widths = widths;
        this.nulls = nulls;
        this.quoted = quoted;
    }

    /** @throws SqlError if there are not as many widths as columns, or a text for NULL is wider than a column of characters */
    static FixedWidthLayout of(UnloadFormat.FixedWidth format, List<OutputColumn> columns) {
        List<FixedWidths.Column> given = format.widths().columns();
        if (given.size() != columns.size()) {
            throw SqlError.of(
                    "42601",
                    "FIXEDWIDTH has %d column(s), but the query returns %d".formatted(given.size(), columns.size()));
        }
        int[] widths = given.stream().mapToInt(FixedWidths.Column::width).toArray();
        byte[][] nulls = new byte[widths.length][];
        for (int i = 0; i < widths.length; i++) {
            nulls[i] = nullText(format.nullAs().orElse(""), widths[i], columns.get(i));
        }
        return new FixedWidthLayout(widths, nulls, format.addQuotes());
    }

    /** A text that is too wide is left out, but not for characters (Redshift guide, UNLOAD, "NULL AS"). */
    private static byte[] nullText(String text, int width, OutputColumn column) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (column.type().kind().isCharacter()) {
            throw SqlError.of(
                    "22023",
                    "the NULL AS text is wider than column \"%s\", which FIXEDWIDTH gives %d"
                            .formatted(column.name(), width));
        }
        return new byte[0];
    }

    RecordWriter writer() {
        return new FixedWidthWriter(widths, nulls, quoted);
    }
}
