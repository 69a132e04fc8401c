package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Group;
import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * IN with a list of values. The engine makes an array of the list, which Redshift has not: there it is
 * {@code ((a = 1) OR (a = 2))}, and with NOT {@code ((a <> 1) AND (a <> 2))}.
 */
final class Membership {

    private Membership() {}

    /** Returns what stands in one pair of parentheses, with a test of membership written out if it is one. */
    static List<Piece> expand(List<Piece> pieces) {
        int quantifier = pieces.size() - 2;
        if (quantifier < 2 || !(pieces.get(quantifier + 1) instanceof Group array)) {
            return pieces;
        }
        boolean any = pieces.get(quantifier).isWord("any");
        boolean all = pieces.get(quantifier).isWord("all");
        List<List<Piece>> elements = any || all ? elements(array.pieces()) : List.of();
        return elements.isEmpty() ? pieces : comparisons(pieces.subList(0, quantifier), elements, any ? "OR" : "AND");
    }

    private static List<Piece> comparisons(List<Piece> comparison, List<List<Piece>> elements, String connective) {
        List<Piece> expanded = new ArrayList<>();
        for (List<Piece> element : elements) {
            List<Piece> one = new ArrayList<>(comparison);
            one.addAll(element);
            if (elements.size() == 1) {
                return one;
            }
            if (!expanded.isEmpty()) {
                expanded.add(Leaf.word(connective, true));
            }
            expanded.add(new Group(one, !expanded.isEmpty()));
        }
        return expanded;
    }

    private static List<List<Piece>> elements(List<Piece> array) {
        if (array.size() > 3 && array.get(0) instanceof Leaf literal && literal.kind() == TokenKind.STRING) {
            return constants(Literals.value(literal), array);
        }
        return !array.isEmpty() && array.get(0).isWord("array") ? written(array) : List.of();
    }

    /** '{1,2}'::integer[] */
    private static List<List<Piece>> constants(String text, List<Piece> array) {
        List<Piece> type = new ArrayList<>(array.subList(2, array.size() - 2));
        return ArrayText.elements(text).stream()
                .map(value -> Literals.constant(value, type, true))
                .toList();
    }

    /** ARRAY[a, b] */
    private static List<List<Piece>> written(List<Piece> array) {
        List<List<Piece>> elements = new ArrayList<>();
        List<Piece> element = new ArrayList<>();
        for (Piece piece : array.subList(2, array.size() - 1)) {
            if (piece.is(",")) {
                elements.add(element);
                element = new ArrayList<>();
            } else {
                element.add(element.isEmpty() ? piece.withSpace(true) : piece);
            }
        }
        elements.add(element);
        return elements;
    }
}
