package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and marks of well-known text, one after the other. */
final class WktScanner {

    private static final Pattern BLANKS = Pattern.compile("\\s*+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]++");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?+(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?+(?![A-Za-z0-9.])");

    private final String text;
    private final Matcher matcher;
    private int position;

    WktScanner(String text) {
        this.text = text;
        this.matcher = BLANKS.matcher(text);
    }

    /** Takes the word that comes next; empty if none does. */
    String word() {
        return take(WORD);
    }

    /** Takes this word, in any case, if it comes next. */
    boolean takesWord(String expected) {
        int before = position;
        if (word().equalsIgnoreCase(expected)) {
            return true;
        }
        position = before;
        return false;
    }

    double number() {
        String number = take(NUMBER);
        if (number.isEmpty()) {
            throw malformed();
        }
        return Double.parseDouble(number);
    }

    /** Takes this mark if it comes next. */
    boolean takesMark(char mark) {
        skipBlanks();
        boolean found = position < text.length() && text.charAt(position) == mark;
        position += found ? 1 : 0;
        return found;
    }

    void requireMark(char mark) {
        if (!takesMark(mark)) {
            throw malformed();
        }
    }

    /** Whether this mark comes next. */
    boolean isAtMark(char mark) {
        skipBlanks();
        return position < text.length() && text.charAt(position) == mark;
    }

    void requireEnd() {
        skipBlanks();
        if (position < text.length()) {
            throw malformed();
        }
    }

    /** Says where it is that the text cannot be read, and not what is there: values do not belong into messages. */
    SqlError malformed() {
        return GeometryErrors.invalid("Invalid well-known text: unexpected "
                + (position < text.length() ? "character" : "end") + " at position " + (position + 1));
    }

    private String take(Pattern pattern) {
        skipBlanks();
        matcher.usePattern(pattern).region(position, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        position = matcher.end();
        return matcher.group();
    }

    private void skipBlanks() {
        matcher.usePattern(BLANKS).region(position, text.length());
        if (matcher.lookingAt()) {
            position = matcher.end();
        }
    }
}
