package dev.redshiftkit.sql.lex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Walks over the tokens that count, for parsers that read from left to right. Whitespace and comments are never seen.
 * Not for use by several threads at once.
 */
public final class TokenReader {

    private final List<Token> tokens;
    private final int end;
    private int index;

    private TokenReader(List<Token> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
    }

    /**
     * Reads the text from its beginning.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static TokenReader of(String sql) {
        return new TokenReader(Lexer.significant(sql), sql.length());
    }

    /** Reads tokens that were cut before; whitespace and comments among them are skipped. */
    public static TokenReader of(List<Token> tokens) {
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        return new TokenReader(
                tokens.stream().filter(token -> !token.isTrivia()).toList(), end);
    }

    /** Whether nothing is left. */
    public boolean atEnd() {
        return index == tokens.size();
    }

    /** Returns the next token without taking it; empty at the end. */
    public Optional<Token> peek() {
        return peek(0);
    }

    /**
     * Returns a token further on without taking it; empty behind the end.
     *
     * @param ahead how many tokens to look past; 0 is the next one
     */
    public Optional<Token> peek(int ahead) {
        int wanted = index + ahead;
        return wanted < tokens.size() ? Optional.of(tokens.get(wanted)) : Optional.empty();
    }

    /**
     * Takes the next token.
     *
     * @throws SqlSyntaxException at the end of the text
     */
    public Token next() {
        if (atEnd()) {
            throw failure("statement ends too early");
        }
        return tokens.get(index++);
    }

    /** Whether these words come next, unquoted and in any case. */
    public boolean at(String... words) {
        for (int ahead = 0; ahead < words.length; ahead++) {
            int wanted = index + ahead;
            if (wanted >= tokens.size() || !tokens.get(wanted).isWord(words[ahead])) {
                return false;
            }
        }
        return true;
    }

    /** Takes these words if all of them come next, and says whether they did; otherwise takes nothing. */
    public boolean take(String... words) {
        boolean found = at(words);
        index += found ? words.length : 0;
        return found;
    }

    /** Whether this punctuation or operator comes next. */
    public boolean atMark(String mark) {
        return !atEnd()
                && (tokens.get(index).isPunctuation(mark) || tokens.get(index).isOperator(mark));
    }

    /** Takes this punctuation or operator if it comes next, and says whether it did. */
    public boolean takeMark(String mark) {
        boolean found = atMark(mark);
        index += found ? 1 : 0;
        return found;
    }

    /**
     * Takes these words.
     *
     * @throws SqlSyntaxException if they do not come next
     */
    public void expect(String... words) {
        if (!take(words)) {
            throw failure("expected " + String.join(" ", words).toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Takes this punctuation or operator.
     *
     * @throws SqlSyntaxException if it does not come next
     */
    public void expectMark(String mark) {
        if (!takeMark(mark)) {
            throw failure("expected " + mark);
        }
    }

    /**
     * Takes the next token, which must be of the given kind.
     *
     * @param what what is expected, for the message, such as "a string literal"
     * @throws SqlSyntaxException if something else comes next
     */
    public Token expect(TokenKind kind, String what) {
        if (atEnd() || tokens.get(index).kind() != kind) {
            throw failure("expected " + what);
        }
        return next();
    }

    /**
     * Makes sure that nothing is left.
     *
     * @throws SqlSyntaxException if something is
     */
    public void expectEnd() {
        if (!atEnd()) {
            throw failure("expected the end of the statement");
        }
    }

    /** Returns a failure that points at the next token, or behind the text at its end. */
    public SqlSyntaxException failure(String problem) {
        return new SqlSyntaxException(problem, atEnd() ? end : tokens.get(index).start());
    }
}
