package dev.redshiftkit.local.format.delimited;

import java.nio.charset.StandardCharsets;

/**
 * How UNLOAD marks fields in a text file.
 *
 * @param delimiter between two fields
 * @param nullText what stands for NULL
 * @param quoting whether fields stand in double quotes
 * @param escaped whether delimiters, line ends, backslashes and, with quotes around every field, quotes have a backslash
 *     before them
 */
public record TextLayout(char delimiter, String nullText, FieldQuotes quoting, boolean escaped) {

    /** When a field stands in quotes. */
    public enum FieldQuotes {
        NEVER,
        /** ADDQUOTES: always, and quotes inside are left as they are. */
        ALWAYS,
        /** CSV: where the content needs it, and quotes inside are doubled. */
        WHERE_NEEDED
    }

    byte[] nullBytes() {
        return nullText.getBytes(StandardCharsets.UTF_8);
    }
}
