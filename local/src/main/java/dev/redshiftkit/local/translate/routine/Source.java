package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.SqlSyntaxException;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.Statement;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The source of a routine, which stands within its statement as a literal. */
final class Source {

    private static final String SYNTAX_ERROR = "42601";

    private final Token literal;

    private Source(Token literal) {
        this.literal = literal;
    }

    /** Takes the literal at the index, which is quoted with dollars or otherwise. */
    static Source at(Draft draft, int index) {
        Token literal = draft.require(index);
        if (literal.kind() != TokenKind.DOLLAR_STRING && literal.kind() != TokenKind.STRING) {
            throw Refusal.syntax(literal);
        }
        return new Source(literal);
    }

    String text() {
        return literal.value();
    }

    /**
     * Returns it as something to read, with positions that count in the statement around it.
     *
     * @param places from the number of a parameter as it is declared to the one it has in the engine
     */
    Draft draft(IntUnaryOperator places) {
        int start = literal.start() + literal.text().indexOf('$', 1) + 1;
        try {
            List<Token> tokens = Lexer.lex(text()).stream()
                    .map(token -> moved(token, start, places))
                    .toList();
            StringBuilder text = new StringBuilder();
            tokens.forEach(token -> text.append(token.text()));
            return Draft.of(new Statement(text.toString(), start, tokens));
        } catch (SqlSyntaxException e) {
            throw SqlError.of(SYNTAX_ERROR, String.valueOf(e.getMessage()))
                    .withPosition(start + e.position() + 1)
                    .causedBy(e);
        }
    }

    private static Token moved(Token token, int start, IntUnaryOperator places) {
        String text = token.text();
        if (token.kind() == TokenKind.PARAMETER) {
            text = "$" + places.applyAsInt(Integer.parseInt(text.substring(1)));
        }
        return new Token(token.kind(), text, token.start() + start);
    }
}
