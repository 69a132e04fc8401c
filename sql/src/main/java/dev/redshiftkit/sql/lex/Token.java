package dev.redshiftkit.sql.lex;

import java.util.Objects;

/**
 * A piece of SQL text.
 *
 * @param text the piece exactly as written, never empty
 * @param start index of its first character in the source, from 0
 */
public record Token(TokenKind kind, String text, int start) {

    public Token {
        Objects.requireNonNull(kind, "kind");
        if (text.isEmpty() || start < 0) {
            throw new IllegalArgumentException("token needs a text and a start from 0, but starts at " + start);
        }
    }

    /** Returns the index behind the last character. */
    public int end() {
        return start + text.length();
    }

    /** Whether this is whitespace or a comment, which no statement's meaning depends on. */
    public boolean isTrivia() {
        return kind == TokenKind.WHITESPACE || kind == TokenKind.COMMENT;
    }

    /** Whether this is the given word, unquoted, in any case of its ASCII letters. */
    public boolean isWord(String word) {
        return kind == TokenKind.WORD && Folding.areAlike(text, word);
    }

    /** Whether this is the given piece of punctuation. */
    public boolean isPunctuation(String punctuation) {
        return kind == TokenKind.PUNCTUATION && text.equals(punctuation);
    }

    /** Whether this is the given operator. */
    public boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    /** Whether this can be a name: an unquoted word, reserved or not, or a quoted identifier. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_IDENTIFIER;
    }

    /**
     * Returns what the text stands for: a string without quotes and escapes, a quoted identifier without quotes, a dollar
     * string's body, the digits between the quotes of a bit string; any other text as it is. Case is kept.
     */
    public String value() {
        return switch (kind) {
            case STRING -> StringLiteral.decode(text);
            case QUOTED_IDENTIFIER -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
            case BIT_STRING -> text.substring(2, text.length() - 1);
            case DOLLAR_STRING -> dollarBody();
            case WORD, NUMBER, PARAMETER, OPERATOR, PUNCTUATION, COMMENT, WHITESPACE, UNKNOWN -> text;
        };
    }

    private String dollarBody() {
        int delimiter = text.indexOf('$', 1) + 1;
        return text.substring(delimiter, text.length() - delimiter);
    }

    /** Names kind and place only: the text may be a credential. */
    @Override
    public String toString() {
        return kind + "@" + start + "+" + text.length();
    }
}
