package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import java.util.Optional;

/**
 * What COPY reads as NULL.
 *
 * @param blanksAsNull whether fields of blanks alone become NULL in character columns
 * @param emptyAsNull whether empty fields become NULL in character columns
 * @param nullAs the text that becomes NULL, without line feeds, maybe empty; a single NUL character means just that, and
 *     {@link #DEFAULT_NULL} holds unless given
 */
public record NullConversion(boolean blanksAsNull, boolean emptyAsNull, Optional<String> nullAs) {

    /** A backslash and a capital N. */
    public static final String DEFAULT_NULL = "\\N";

    static final String NUL = "\0";

    public NullConversion {
        option("NULL AS")
                .require(
                        nullAs.stream().allMatch(NullConversion::isAllowed),
                        "a text without line feeds, or one NUL character alone");
    }

    private static boolean isAllowed(String text) {
        return text.equals(NUL) || (text.indexOf('\0') < 0 && text.indexOf('\n') < 0);
    }
}
