package dev.redshiftkit.sql.lex;

/** The classes of characters that PostgreSQL's scanner knows, and Redshift's with it. */
final class Characters {

    private static final String OPERATORS = "~!@#^&|`+-*/%<>=";
    private static final String PUNCTUATION = "()[]{},;.";

    private Characters() {}

    /** Only ASCII blanks part words: a no-break space is a letter here, as every character beyond ASCII is. */
    static boolean isWhitespace(char character) {
        return character == ' ' || ('\t' <= character && character <= '\r');
    }

    static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }

    static boolean startsWord(char character) {
        return ('a' <= character && character <= 'z')
                || ('A' <= character && character <= 'Z')
                || character == '_'
                || character >= 0x80;
    }

    static boolean continuesTag(char character) {
        return startsWord(character) || isDigit(character);
    }

    static boolean continuesWord(char character) {
        return continuesTag(character) || character == '$';
    }

    static boolean isOperator(char character) {
        return OPERATORS.indexOf(character) >= 0;
    }

    /** Whether an operator of several characters that holds this one may end in a sign. */
    static boolean letsOperatorEndInSign(char character) {
        return "~!@#%^&|`".indexOf(character) >= 0;
    }

    static boolean isPunctuation(char character) {
        return PUNCTUATION.indexOf(character) >= 0;
    }
}
