package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import java.util.Optional;

/**
 * How COPY reads characters.
 *
 * @param encoding of the files; UTF8 unless given
 * @param acceptInvChars stands in for every byte that is not valid in its encoding, ASCII but not NUL; an error unless given
 * @param escape whether a backslash takes the meaning from the character behind it
 * @param removeQuotes whether the quotation marks around fields are taken off
 * @param trimBlanks whether blanks at the end are taken off in VARCHAR columns
 * @param truncateColumns whether texts longer than their column are cut instead of refused
 */
public record TextConversion(
        Optional<CopyEncoding> encoding,
        Optional<Character> acceptInvChars,
        boolean escape,
        boolean removeQuotes,
        boolean trimBlanks,
        boolean truncateColumns) {

    /** What ACCEPTINVCHARS puts in where it names no character. */
    public static final char DEFAULT_REPLACEMENT = '?';

    public TextConversion {
        acceptInvChars.ifPresent(option("ACCEPTINVCHARS")::ascii);
    }
}
