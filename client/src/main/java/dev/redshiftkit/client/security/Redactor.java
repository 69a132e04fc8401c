package dev.redshiftkit.client.security;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes data and credentials out of messages of the server, and leaves what helps.
 *
 * <p>What stands between quotes in a message is the name of an object, a piece of the statement, or a value. Names are
 * known by the word before them ({@code relation "sales"}) and stay; a piece of the statement stays if it is one word or
 * mark; anything else is blotted out. What is not quoted is the server's own wording, less anything that looks like a
 * credential.
 */
public final class Redactor {

    private static final String BLOT = "****";
    private static final String NEAR = "at or near ";
    private static final Set<TokenKind> HARMLESS =
            Set.of(TokenKind.WORD, TokenKind.OPERATOR, TokenKind.PUNCTUATION, TokenKind.PARAMETER);

    private static final Pattern QUOTED = Pattern.compile(
            "(\\b[A-Za-z]+\\s+|at or near )?(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|(?<![A-Za-z])'[^']*+'(?![A-Za-z]))");

    /** Words after which the server quotes the name of an object. */
    private static final Pattern OBJECT = Pattern.compile(
            "(?i)(relation|table|view|column|schema|database|user|group|role|function|procedure|type|parameter|cursor"
                    + "|constraint|index|library|language|statement|portal|datashare|rule|limit|option|prefix|check"
                    + "|encoding|setting|attribute|sequence|operator|aggregate)\\s+");

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)(password|pwd|secret\\w*|token|session_token|aws_secret_access_key|aws_access_key_id|access_key_id"
                    + "|secret_access_key|credentials)(\\s*[=:]\\s*|\\s+)('[^']*+(?:''[^']*+)*+'|\"[^\"]*\"|[^\\s;&,]+)");

    private static final Pattern ACCESS_KEY = Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{12,}\\b");

    private Redactor() {}

    /** Returns a message of the server, or of the driver, without data and credentials. */
    public static String redactMessage(String message) {
        String withoutPairs = CREDENTIAL.matcher(message).replaceAll(Redactor::blotPair);
        String withoutKeys = ACCESS_KEY.matcher(withoutPairs).replaceAll(BLOT);
        return QUOTED.matcher(withoutKeys).replaceAll(Redactor::blotQuoted);
    }

    private static String blotPair(MatchResult pair) {
        boolean isSentence = pair.group(2).isBlank() && !pair.group(3).matches("['\"].*");
        return Matcher.quoteReplacement(isSentence ? pair.group() : pair.group(1) + pair.group(2) + BLOT);
    }

    private static String blotQuoted(MatchResult quoted) {
        String before = quoted.group(1) == null ? "" : quoted.group(1);
        String text = quoted.group(2);
        boolean stays = OBJECT.matcher(before).matches()
                || (before.equals(NEAR) && isWordOrMark(text.substring(1, text.length() - 1)));
        return Matcher.quoteReplacement(stays ? quoted.group() : before + text.charAt(0) + BLOT + text.charAt(0));
    }

    /** Whether this is a single word or mark of SQL; a literal is cut into one token too, but of another kind. */
    private static boolean isWordOrMark(String piece) {
        try {
            List<Token> tokens = Lexer.significant(piece);
            return tokens.size() == 1 && HARMLESS.contains(tokens.get(0).kind());
        } catch (SqlSyntaxException notSql) {
            return false;
        }
    }
}
