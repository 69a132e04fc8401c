package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Group;
import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Counts and collects what is in an expression, however deep. */
final class Contents {

    private Contents() {}

    static int operators(List<Piece> pieces) {
        int count = calls(pieces).size();
        for (Piece piece : flattened(pieces)) {
            boolean operator = piece instanceof Leaf leaf && leaf.kind() == TokenKind.OPERATOR && !leaf.is("::");
            count += operator ? 1 : 0;
        }
        return count;
    }

    static List<String> calls(List<Piece> pieces) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof Group group) {
                if (isCall(pieces, index)) {
                    names.add(((Leaf) pieces.get(index - 1)).text());
                }
                names.addAll(calls(group.pieces()));
            }
        }
        return names;
    }

    private static boolean isCall(List<Piece> pieces, int group) {
        return group > 0
                && !pieces.get(group).spaced()
                && pieces.get(group - 1) instanceof Leaf name
                && name.kind() == TokenKind.WORD;
    }

    static List<List<Piece>> distinctArguments(List<Piece> pieces) {
        List<List<Piece>> arguments = new ArrayList<>();
        for (Piece piece : flattened(pieces)) {
            if (piece instanceof Group group
                    && group.pieces().size() > 1
                    && group.pieces().get(0).isWord("distinct")) {
                arguments.add(group.pieces().subList(1, group.pieces().size()));
            }
        }
        return arguments;
    }

    /** Returns the pieces with those inside of groups behind each group. */
    private static List<Piece> flattened(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            all.add(piece);
            if (piece instanceof Group group) {
                all.addAll(flattened(group.pieces()));
            }
        }
        return all;
    }
}
