package dev.redshiftkit.sql.lex;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens by Redshift's rules, which are PostgreSQL's with two differences: backslash escapes count in every
 * string literal (Redshift guide, "Character literals"), and {@code #name} is one word. The tokens cover the whole text:
 * their texts joined give the source again. Time is linear in the length of the text, whatever the text is.
 */
public final class Lexer {

    private static final String[] SINGLE_CHARACTERS = singleCharacters();
    private static final char END = '\0';

    private final CharSequence source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(CharSequence source) {
        this.source = source;
    }

    /**
     * Returns all tokens of the text, whitespace and comments included.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static List<Token> lex(String sql) {
        return scan(sql);
    }

    /**
     * Returns the tokens of the text without whitespace and comments.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static List<Token> significant(String sql) {
        return scan(sql).stream().filter(token -> !token.isTrivia()).toList();
    }

    static List<Token> scan(CharSequence sql) {
        Lexer lexer = new Lexer(sql);
        while (lexer.position < sql.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char current = at(position);
        if (Characters.isWhitespace(current)) {
            whitespace();
        } else if (isCommentStart(position)) {
            comment();
        } else if (startsWordAt(position)) {
            wordOrPrefixedString(current);
        } else if (Characters.isDigit(current) || (current == '.' && Characters.isDigit(at(position + 1)))) {
            number();
        } else if (Characters.isOperator(current)) {
            operators();
        } else {
            markOrQuote(current);
        }
    }

    private void markOrQuote(char current) {
        switch (current) {
            case '\'' -> string(TokenKind.STRING, position);
            case '"' -> quotedIdentifier();
            case '$' -> dollar();
            case ':' -> colon();
            case '?' -> add(TokenKind.PARAMETER, position + 1);
            default -> punctuation(current);
        }
    }

    private void whitespace() {
        int end = position + 1;
        while (Characters.isWhitespace(at(end))) {
            end++;
        }
        add(TokenKind.WHITESPACE, end);
    }

    private void comment() {
        add(TokenKind.COMMENT, at(position) == '-' ? endOfLine() : endOfBracketedComment());
    }

    private int endOfLine() {
        int end = position + 2;
        while (end < source.length() && !Characters.isLineEnd(at(end))) {
            end++;
        }
        return end;
    }

    private int endOfBracketedComment() {
        int depth = 1;
        int end = position + 2;
        while (depth > 0) {
            if (end >= source.length()) {
                throw new SqlSyntaxException(
                        "comment has no end: every /* needs its */, and this one begins", position);
            }
            if (isPair(end, '*', '/')) {
                depth--;
                end += 2;
            } else if (isPair(end, '/', '*')) {
                depth++;
                end += 2;
            } else {
                end++;
            }
        }
        return end;
    }

    private void wordOrPrefixedString(char first) {
        if (at(position + 1) != '\'') {
            word();
            return;
        }
        switch (first) {
            case 'e', 'E' -> string(TokenKind.STRING, position + 1);
            case 'b', 'B', 'x', 'X' -> string(TokenKind.BIT_STRING, position + 1);
            default -> word();
        }
    }

    private void word() {
        int end = position + 1;
        while (Characters.continuesWord(at(end))) {
            end++;
        }
        add(TokenKind.WORD, end);
    }

    private void number() {
        int end = digits(position);
        // The dots of 1..2 are a range and belong to neither number.
        if (at(end) == '.' && at(end + 1) != '.') {
            end = digits(end + 1);
        }
        add(TokenKind.NUMBER, exponent(end));
    }

    private int exponent(int start) {
        if (at(start) != 'e' && at(start) != 'E') {
            return start;
        }
        int power = at(start + 1) == '+' || at(start + 1) == '-' ? start + 2 : start + 1;
        int end = digits(power);
        return end == power ? start : end;
    }

    private int digits(int start) {
        int end = start;
        while (Characters.isDigit(at(end))) {
            end++;
        }
        return end;
    }

    /**
     * Takes the longest run of operator characters. Where nothing in it lets it end in a sign, the signs at its end are
     * operators of their own, so that {@code a=-1} compares with minus one.
     */
    private void operators() {
        int end = position;
        boolean mayEndInSign = false;
        while (continuesOperator(end)) {
            mayEndInSign |= Characters.letsOperatorEndInSign(at(end));
            end++;
        }
        add(TokenKind.OPERATOR, mayEndInSign ? end : withoutSigns(end));
        while (position < end) {
            add(TokenKind.OPERATOR, position + 1);
        }
    }

    private boolean continuesOperator(int index) {
        return Characters.isOperator(at(index)) && !isCommentStart(index) && !startsWordAt(index);
    }

    private int withoutSigns(int end) {
        int shorter = end;
        while (shorter > position + 1 && (at(shorter - 1) == '+' || at(shorter - 1) == '-')) {
            shorter--;
        }
        return shorter;
    }

    private void string(TokenKind kind, int quote) {
        int end = quote + 1;
        while (end < source.length()) {
            if (at(end) == '\\') {
                end += 2;
            } else if (at(end) != '\'') {
                end++;
            } else if (at(end + 1) == '\'') {
                end += 2;
            } else {
                add(kind, end + 1);
                return;
            }
        }
        throw new SqlSyntaxException("string literal has no closing quote and begins", position);
    }

    private void quotedIdentifier() {
        int end = position + 1;
        while (end < source.length()) {
            if (at(end) != '"') {
                end++;
            } else if (at(end + 1) == '"') {
                end += 2;
            } else {
                add(TokenKind.QUOTED_IDENTIFIER, end + 1);
                return;
            }
        }
        throw new SqlSyntaxException("quoted identifier has no closing quote and begins", position);
    }

    private void dollar() {
        if (Characters.isDigit(at(position + 1))) {
            add(TokenKind.PARAMETER, digits(position + 1));
            return;
        }
        int body = endOfDollarTag();
        if (body < 0) {
            add(TokenKind.UNKNOWN, position + 1);
        } else {
            dollarString(source.subSequence(position, body).toString());
        }
    }

    private int endOfDollarTag() {
        int end = position + 1;
        while (Characters.continuesTag(at(end))) {
            end++;
        }
        return at(end) == '$' ? end + 1 : -1;
    }

    private void dollarString(String delimiter) {
        int candidate = position + delimiter.length();
        while (candidate < source.length()) {
            int matched = matchedLength(candidate, delimiter);
            if (matched == delimiter.length()) {
                add(TokenKind.DOLLAR_STRING, candidate + matched);
                return;
            }
            // What matched has no second dollar sign, so the next delimiter cannot begin inside it.
            candidate += Math.max(1, matched);
        }
        throw new SqlSyntaxException("dollar-quoted string has no closing delimiter and begins", position);
    }

    private int matchedLength(int start, String delimiter) {
        int length = 0;
        while (length < delimiter.length() && at(start + length) == delimiter.charAt(length)) {
            length++;
        }
        return length;
    }

    private void colon() {
        char following = at(position + 1);
        if (following == ':' || following == '=') {
            add(TokenKind.OPERATOR, position + 2);
        } else if (Characters.startsWord(following)) {
            namedParameter();
        } else {
            add(TokenKind.OPERATOR, position + 1);
        }
    }

    private void namedParameter() {
        int end = position + 2;
        while (Characters.continuesTag(at(end))) {
            end++;
        }
        add(TokenKind.PARAMETER, end);
    }

    private void punctuation(char current) {
        if (isPair(position, '.', '.')) {
            add(TokenKind.PUNCTUATION, position + 2);
        } else {
            add(Characters.isPunctuation(current) ? TokenKind.PUNCTUATION : TokenKind.UNKNOWN, position + 1);
        }
    }

    private void add(TokenKind kind, int end) {
        tokens.add(new Token(kind, textUpTo(end), position));
        position = end;
    }

    private String textUpTo(int end) {
        char first = at(position);
        boolean shared = end == position + 1 && first < SINGLE_CHARACTERS.length;
        return shared
                ? SINGLE_CHARACTERS[first]
                : source.subSequence(position, end).toString();
    }

    private boolean startsWordAt(int index) {
        return Characters.startsWord(at(index)) || (at(index) == '#' && Characters.startsWord(at(index + 1)));
    }

    private boolean isCommentStart(int index) {
        return isPair(index, '-', '-') || isPair(index, '/', '*');
    }

    private boolean isPair(int index, char first, char second) {
        return at(index) == first && at(index + 1) == second;
    }

    private char at(int index) {
        return index < source.length() ? source.charAt(index) : END;
    }

    private static String[] singleCharacters() {
        String[] singles = new String[128];
        for (char character = 0; character < singles.length; character++) {
            singles[character] = String.valueOf(character);
        }
        return singles;
    }
}
