package dev.redshiftkit.local.fidelity;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;

/** A statement in one line that is not too long for a table: without comments, with one blank where there were several. */
final class Digest {

    private static final int LONGEST = 120;
    private static final String MORE = " …";

    private Digest() {}

    static String of(String sql) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (Token token : Lexer.lex(sql)) {
            if (token.isTrivia()) {
                blank = !line.isEmpty();
                continue;
            }
            String text = (blank ? " " : "") + shown(token);
            if (line.length() + text.length() > LONGEST) {
                return cut(line, text);
            }
            line.append(text);
            blank = false;
        }
        return line.toString();
    }

    private static String shown(Token token) {
        return token.kind() == TokenKind.DOLLAR_STRING ? token.text().strip().replaceAll("\\s+", " ") : token.text();
    }

    /** Cuts in front of the token that is too much, but within one that alone would be too long. */
    private static String cut(StringBuilder line, String token) {
        if (line.length() < LONGEST / 2) {
            line.append(token, 0, LONGEST - line.length());
        }
        return line.append(MORE).toString();
    }
}
