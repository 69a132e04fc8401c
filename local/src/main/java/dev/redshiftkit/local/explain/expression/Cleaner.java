package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Group;
import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.local.explain.expression.Piece.Reference;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Says what the engine says as PostgreSQL 8 did, and Redshift does. */
final class Cleaner {

    /** How the catalogue calls a function of PostgreSQL's that one of Redshift's has taken the place of. */
    private static final String DISPLACED = "postgresql_";

    private Cleaner() {}

    static List<Piece> clean(List<Piece> pieces) {
        List<Piece> cleaned = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            if (piece instanceof Group group) {
                index += addGroup(group, pieces, index, cleaned);
            } else if (Literals.isQuotedNumber(pieces, index)) {
                index += addNumber((Leaf) piece, (Leaf) pieces.get(index + 2), cleaned);
            } else {
                cleaned.add(renamed(piece));
            }
        }
        return Membership.expand(cleaned);
    }

    private static Piece renamed(Piece piece) {
        if (!(piece instanceof Leaf leaf)) {
            return piece;
        }
        boolean displaced = leaf.kind() == TokenKind.WORD && leaf.text().startsWith(DISPLACED);
        return displaced
                ? Leaf.word(leaf.text().substring(DISPLACED.length()), leaf.spaced())
                : Literals.withoutPrefix(leaf);
    }

    /** Returns how many of the pieces behind the literal are done with as well. */
    private static int addNumber(Leaf literal, Leaf type, List<Piece> cleaned) {
        String value = Literals.value(literal);
        cleaned.add(Literals.number(value, type.text(), literal.spaced()));
        return Literals.showsType(value, type.text()) ? 0 : 2;
    }

    /** Returns how many of the pieces behind the group are done with as well. */
    private static int addGroup(Group group, List<Piece> pieces, int index, List<Piece> cleaned) {
        List<Piece> inside = group.pieces();
        if (isOperatorOfASchema(cleaned, inside)) {
            Piece word = cleaned.remove(cleaned.size() - 1);
            cleaned.add(operator(inside).withSpace(word.spaced()));
            return 0;
        }

        if (isWindow(cleaned, inside)) {
            cleaned.remove(cleaned.size() - 1);
            return 0;
        }
        if (startsWith(inside, "InitPlan")) {
            cleaned.add(Leaf.word("$" + (number(inside) - 1), group.spaced()));
            return lengthOfColumn(pieces, index + 1);
        }
        if (isSubplan(inside)) {
            cleaned.add(new Group(List.of(Leaf.word("subplan", false)), group.spaced()));
            return lengthOfColumn(pieces, index + 1);
        }
        cleaned.add(
                isSubplanTest(inside) ? subplanTest(inside, group.spaced()) : new Group(clean(inside), group.spaced()));
        return 0;
    }

    /** OPERATOR(redshift_kit.=), which the engine writes for operators outside of the search path. */
    private static boolean isOperatorOfASchema(List<Piece> before, List<Piece> inside) {
        return !before.isEmpty() && before.get(before.size() - 1).isWord("operator") && !inside.isEmpty();
    }

    private static Piece operator(List<Piece> inside) {
        Piece last = inside.get(inside.size() - 1);
        return last instanceof Reference reference ? new Leaf(TokenKind.OPERATOR, reference.name(), true) : last;
    }

    /** sum(a) OVER (?): which window that is, the engine does not say. */
    private static boolean isWindow(List<Piece> before, List<Piece> inside) {
        return !before.isEmpty()
                && before.get(before.size() - 1).isWord("over")
                && inside.size() == 1
                && inside.get(0).is("?");
    }

    private static boolean isSubplan(List<Piece> inside) {
        return startsWith(inside, "SubPlan") || startsWith(inside, "hashed", "SubPlan");
    }

    /** ANY (x = (hashed SubPlan 1).col1), with an ANY inside its own parentheses. */
    private static boolean isSubplanTest(List<Piece> inside) {
        return inside.size() == 2
                && (inside.get(0).isWord("any") || inside.get(0).isWord("all"))
                && inside.get(1) instanceof Group test
                && mentionsSubplan(test);
    }

    private static Piece subplanTest(List<Piece> inside, boolean spaced) {
        boolean hashed = mentions((Group) inside.get(1), "hashed");
        List<Piece> words = hashed
                ? List.of(Leaf.word("hashed", false), Leaf.word("subplan", true))
                : List.of(Leaf.word("subplan", false));
        return new Group(words, spaced);
    }

    private static boolean mentionsSubplan(Group group) {
        return mentions(group, "SubPlan");
    }

    private static boolean mentions(Group group, String word) {
        return group.pieces().stream()
                .anyMatch(piece -> piece.isWord(word) || (piece instanceof Group inner && mentions(inner, word)));
    }

    private static boolean startsWith(List<Piece> pieces, String... words) {
        if (pieces.size() != words.length + 1) {
            return false;
        }
        for (int index = 0; index < words.length; index++) {
            if (!pieces.get(index).isWord(words[index])) {
                return false;
            }
        }
        return true;
    }

    private static int number(List<Piece> inside) {
        return Integer.parseInt(((Leaf) inside.get(1)).text());
    }

    /** The engine names the columns of a subplan's row, as in (InitPlan 1).col1. */
    private static int lengthOfColumn(List<Piece> pieces, int index) {
        return index + 1 < pieces.size() && pieces.get(index).is(".") ? 2 : 0;
    }
}
