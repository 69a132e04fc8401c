package dev.redshiftkit.sql.name;

import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a table, column or other object: 1 to 127 bytes of printable UTF-8 (Redshift guide, "Names and
 * identifiers").
 *
 * <p>Redshift folds ASCII letters to lower case <em>even between double quotes</em>, so {@link #of}, {@link #parse} and
 * {@link #plain} fold too, and {@code "Sales"} equals {@code sales}. Only a session with
 * {@code enable_case_sensitive_identifier} on tells quoted names apart by case; {@link #caseSensitive} is for those.
 *
 * @param value the name without quotes; the constructor keeps its case, as {@link #caseSensitive} does
 */
public record Identifier(String value) {

    private static final int MAX_BYTES = 127;
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,126}");
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("#?[a-z_][a-z0-9_$]*");

    /**
     * Checks the name.
     *
     * @throws InvalidIdentifierException if it is empty, longer than 127 bytes in UTF-8, or holds a control character
     */
    public Identifier {
        require(!value.isEmpty(), "must not be empty", value);
        require(value.codePoints().allMatch(Identifier::isPrintable), "must not hold control characters", value);
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        require(bytes <= MAX_BYTES, "must be at most 127 bytes in UTF-8, not " + bytes, value);
    }

    /**
     * Returns the name folded to lower case. Any printable text is allowed; {@link #render()} quotes it where needed.
     *
     * @throws InvalidIdentifierException if it is empty, longer than 127 bytes in UTF-8, or holds a control character
     */
    public static Identifier of(String name) {
        return new Identifier(Folding.toLowerCase(name));
    }

    /**
     * Returns the name with its case kept, for sessions with {@code enable_case_sensitive_identifier} on.
     *
     * @throws InvalidIdentifierException if it is empty, longer than 127 bytes in UTF-8, or holds a control character
     */
    public static Identifier caseSensitive(String name) {
        return new Identifier(name);
    }

    /**
     * Returns the name that SQL text spells: an unquoted word or a quoted identifier, and nothing else.
     *
     * @throws InvalidIdentifierException if the text is anything else, such as an unquoted reserved word
     */
    public static Identifier parse(String sql) {
        List<Token> tokens = tokens(sql);
        require(tokens.size() == 1 && tokens.get(0).isName(), "must be one word or one name in double quotes", sql);
        return from(tokens.get(0));
    }

    /**
     * Returns the name that a token spells.
     *
     * @throws InvalidIdentifierException if the token is no name, or is a reserved word without quotes
     */
    public static Identifier from(Token token) {
        require(
                token.isName(),
                "must be a word or a name in double quotes",
                token.kind().name());
        require(
                token.kind() == TokenKind.QUOTED_IDENTIFIER || !ReservedWords.contains(token.text()),
                "must not be a reserved word without quotes",
                token.text());
        return of(token.value());
    }

    /**
     * Returns a name from a source that is not trusted: only ASCII letters, digits and underscores, at most 127 of them,
     * not beginning with a digit, not reserved. Such a name means the same with and without quotes.
     *
     * @throws InvalidIdentifierException if the name is anything else
     */
    public static Identifier plain(String name) {
        require(
                PLAIN.matcher(name).matches(),
                "must be 1 to 127 ASCII letters, digits or underscores and not begin with a digit",
                name);
        require(!ReservedWords.contains(name), "must not be a reserved word", name);
        return of(name);
    }

    /**
     * Returns the name as SQL text, in double quotes if it is reserved, has capitals, or is not made of ASCII letters,
     * digits, underscores and dollar signs. The {@code #} of a temporary table stays unquoted.
     */
    public String render() {
        boolean bare = NEEDS_NO_QUOTES.matcher(value).matches() && !ReservedWords.contains(value);
        return bare ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** Returns {@link #render()}. */
    @Override
    public String toString() {
        return render();
    }

    static boolean isPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isISOControl(codePoint)
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static List<Token> tokens(String sql) {
        try {
            return Lexer.significant(sql);
        } catch (SqlSyntaxException unreadable) {
            InvalidIdentifierException invalid = new InvalidIdentifierException("must have a closing quote", sql);
            invalid.addSuppressed(unreadable);
            throw invalid;
        }
    }

    private static void require(boolean valid, String rule, String given) {
        if (!valid) {
            throw new InvalidIdentifierException(rule, given);
        }
    }
}
