package dev.redshiftkit.local.translate.draft;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.sql.lex.Token;

/** The errors by which rules refuse a statement. */
public final class Refusal {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String SYNTAX_ERROR = "42601";
    private static final String STATEMENT_TOO_COMPLEX = "54001";

    private Refusal() {}

    /**
     * Returns the error for something Redshift has and the local engine has not.
     *
     * @param construct its words in the Redshift guide, such as {@code ALTER TABLE APPEND}
     */
    public static SqlError unsupported(String construct) {
        return SqlError.of(FEATURE_NOT_SUPPORTED, construct + " is not supported by the local Redshift");
    }

    /** As {@link #unsupported(String)}, pointing at the token where the construct begins. */
    public static SqlError unsupported(String construct, Token token) {
        return unsupported(construct).withPosition(token.start() + 1);
    }

    /** Returns the error for something neither Redshift nor the local engine lets a client do. */
    public static SqlError forbidden(String construct, Token token) {
        return SqlError.of(FEATURE_NOT_SUPPORTED, construct + " is not supported")
                .withPosition(token.start() + 1);
    }

    /** Returns the error for a token that cannot stand where it does. */
    public static SqlError syntax(Token token) {
        return SqlError.of(SYNTAX_ERROR, "syntax error at or near \"" + shown(token) + "\"")
                .withPosition(token.start() + 1);
    }

    /** Returns the error for a statement that ends where more is needed. */
    public static SqlError syntaxAtEnd() {
        return SqlError.of(SYNTAX_ERROR, "syntax error at end of input");
    }

    /** Returns the error for a statement that is nested too deeply, or repeats itself too often, to be translated. */
    public static SqlError tooComplex() {
        return SqlError.of(STATEMENT_TOO_COMPLEX, "stack depth limit exceeded");
    }

    /** A literal may be a credential: of those only the quote is shown. */
    private static String shown(Token token) {
        return switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER, NUMBER, PARAMETER, OPERATOR, PUNCTUATION, UNKNOWN -> token.text();
            case STRING, BIT_STRING, DOLLAR_STRING, COMMENT, WHITESPACE ->
                token.text().substring(0, 1);
        };
    }
}
