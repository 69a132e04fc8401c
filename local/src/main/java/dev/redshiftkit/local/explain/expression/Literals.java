package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Constants. PostgreSQL 8, which Redshift descends from, writes numbers without quotes; later ones write {@code '5'::bigint}. */
final class Literals {

    private static final Set<String> NUMBERS = Set.of("integer", "smallint", "bigint", "numeric", "real", "double");
    private static final String DECIMAL_NUMBER = "-?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?";

    private Literals() {}

    /** Whether these pieces begin with a number in quotes, before the name of its type. */
    static boolean isQuotedNumber(List<Piece> pieces, int index) {
        return index + 2 < pieces.size()
                && pieces.get(index) instanceof Leaf literal
                && literal.kind() == TokenKind.STRING
                && pieces.get(index + 1).is("::")
                && pieces.get(index + 2) instanceof Leaf type
                && NUMBERS.contains(type.text())
                && value(literal).matches(DECIMAL_NUMBER);
    }

    /** Whether a constant of this type shows the type behind it: not where the number itself tells. */
    static boolean showsType(String value, String type) {
        return !type.equals("integer") && !(type.equals("numeric") && value.matches(".*[.eE].*"));
    }

    /** Backslashes are escapes in all of Redshift's literals: there is no E in front of those that have one. */
    static Leaf withoutPrefix(Leaf leaf) {
        boolean prefixed = leaf.kind() == TokenKind.STRING && !leaf.text().startsWith("'");
        return prefixed ? new Leaf(leaf.kind(), leaf.text().substring(1), leaf.spaced()) : leaf;
    }

    static String value(Leaf literal) {
        return new Token(literal.kind(), literal.text(), 0).value();
    }

    /** A sign binds less than a type behind the number. */
    static Leaf number(String value, String type, boolean spaced) {
        boolean bracketed = value.startsWith("-") && showsType(value, type);
        return new Leaf(TokenKind.NUMBER, bracketed ? "(" + value + ")" : value, spaced);
    }

    /** Returns the pieces of one constant. */
    static List<Piece> constant(String value, List<Piece> type, boolean spaced) {
        String typeName = ((Leaf) type.get(0)).text();
        boolean number = NUMBERS.contains(typeName) && value.matches(DECIMAL_NUMBER);
        String quoted = "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
        List<Piece> pieces = new ArrayList<>();
        pieces.add(number ? number(value, typeName, spaced) : new Leaf(TokenKind.STRING, quoted, spaced));
        if (!number || showsType(value, typeName)) {
            pieces.add(new Leaf(TokenKind.OPERATOR, "::", false));
            pieces.addAll(type);
        }
        return pieces;
    }
}
