package dev.redshiftkit.sql.statement;

import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits scripts at the semicolons that end statements, as the server does. Semicolons within literals, quoted
 * identifiers, comments and the bodies of procedures are no ends, since those are single tokens.
 */
public final class Statements {

    private Statements() {}

    /**
     * Returns the statements of the script in order. Empty ones, and those of comments alone, are left out.
     *
     * @throws SqlSyntaxException if a literal, a quoted identifier or a comment has no end
     */
    public static List<Statement> split(String script) {
        List<Token> tokens = Lexer.lex(script);
        List<Statement> statements = new ArrayList<>();
        int first = 0;
        for (int index = 0; index <= tokens.size(); index++) {
            if (index == tokens.size() || tokens.get(index).isPunctuation(";")) {
                addIfAny(statements, script, tokens.subList(first, index));
                first = index + 1;
            }
        }
        return List.copyOf(statements);
    }

    private static void addIfAny(List<Statement> statements, String script, List<Token> tokens) {
        if (tokens.stream().allMatch(Token::isTrivia)) {
            return;
        }
        List<Token> kept = withoutBlanksAround(tokens);
        int start = kept.get(0).start();
        statements.add(new Statement(
                script.substring(start, kept.get(kept.size() - 1).end()), start, kept));
    }

    private static List<Token> withoutBlanksAround(List<Token> tokens) {
        int first = 0;
        int end = tokens.size();
        while (tokens.get(first).kind() == TokenKind.WHITESPACE) {
            first++;
        }
        while (tokens.get(end - 1).kind() == TokenKind.WHITESPACE) {
            end--;
        }
        return tokens.subList(first, end);
    }
}
