package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;

/** A part of an expression. Each says whether a blank stands before it, so that text which nobody changes stays as it is. */
sealed interface Piece {

    boolean spaced();

    Piece withSpace(boolean wanted);

    /** A word, literal, operator or mark. */
    record Leaf(TokenKind kind, String text, boolean spaced) implements Piece {

        static Leaf word(String text, boolean spaced) {
            return new Leaf(TokenKind.WORD, text, spaced);
        }

        static Leaf operator(String text) {
            return new Leaf(TokenKind.OPERATOR, text, true);
        }

        @Override
        public Piece withSpace(boolean wanted) {
            return new Leaf(kind, text, wanted);
        }
    }

    /**
     * A column with the relation it is of.
     *
     * @param qualifier as written; empty once it is not to be shown
     * @param name as written
     */
    record Reference(String qualifier, String name, Column column, boolean spaced) implements Piece {

        @Override
        public Piece withSpace(boolean wanted) {
            return new Reference(qualifier, name, column, wanted);
        }

        Reference withQualifier(String shown) {
            return new Reference(shown, name, column, spaced);
        }
    }

    /** What stands in parentheses. */
    record Group(List<Piece> pieces, boolean spaced) implements Piece {

        public Group {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Piece withSpace(boolean wanted) {
            return new Group(pieces, wanted);
        }
    }

    /** Whether the piece is this word. */
    default boolean isWord(String word) {
        return this instanceof Leaf leaf
                && leaf.kind() == TokenKind.WORD
                && leaf.text().equalsIgnoreCase(word);
    }

    /** Whether the piece is this operator or mark. */
    default boolean is(String mark) {
        return this instanceof Leaf leaf && leaf.text().equals(mark);
    }
}
