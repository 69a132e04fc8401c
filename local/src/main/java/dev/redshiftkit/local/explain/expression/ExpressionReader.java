package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Group;
import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.local.explain.expression.Piece.Reference;
import dev.redshiftkit.sql.lex.Lexer;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of an expression. One use each. */
final class ExpressionReader {

    /** Where our own helpers and PostgreSQL's functions live: users of Redshift know neither. */
    private static final Set<String> SCHEMAS_NOT_SHOWN = Set.of("redshift_kit", "pg_catalog");

    private final List<Token> tokens;
    private int index;

    private ExpressionReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Piece> read(String text) {
        return new ExpressionReader(Lexer.lex(text)).pieces();
    }

    /** Reads up to the parenthesis that closes, or the end. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        while (index < tokens.size()) {
            boolean spaced = takeBlanks();
            if (index == tokens.size() || take(")")) {
                break;
            }
            pieces.add(piece(spaced, pieces));
        }
        return pieces;
    }

    private Piece piece(boolean spaced, List<Piece> before) {
        if (take("(")) {
            return new Group(pieces(), spaced);
        }
        Token token = tokens.get(index++);
        boolean qualifies = token.isName() && at(index, ".") && index + 1 < tokens.size();
        if (!qualifies || endsWith(before, ".")) {
            return new Leaf(token.kind(), token.text(), spaced);
        }
        index++;
        return qualified(token, tokens.get(index++), spaced, endsWith(before, "::"));
    }

    /** Behind two names there is a column, unless the second is a function or a type. */
    private Piece qualified(Token qualifier, Token name, boolean spaced, boolean type) {
        if (!type && !at(index, "(")) {
            return new Reference(qualifier.text(), name.text(), new Column(qualifier.value(), name.value()), spaced);
        }
        boolean shown = !SCHEMAS_NOT_SHOWN.contains(qualifier.value());
        String text = shown ? qualifier.text() + "." + name.text() : name.text();
        return new Leaf(TokenKind.WORD, text, spaced);
    }

    private boolean takeBlanks() {
        boolean found = false;
        while (index < tokens.size() && tokens.get(index).isTrivia()) {
            index++;
            found = true;
        }
        return found;
    }

    private boolean take(String mark) {
        boolean found = at(index, mark);
        index += found ? 1 : 0;
        return found;
    }

    private boolean at(int place, String mark) {
        return place < tokens.size() && tokens.get(place).text().equals(mark);
    }

    private static boolean endsWith(List<Piece> pieces, String mark) {
        return !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(mark);
    }
}
