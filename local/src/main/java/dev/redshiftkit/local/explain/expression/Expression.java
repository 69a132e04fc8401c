package dev.redshiftkit.local.explain.expression;

import dev.redshiftkit.local.explain.expression.Piece.Group;
import dev.redshiftkit.local.explain.expression.Piece.Leaf;
import dev.redshiftkit.local.explain.expression.Piece.Reference;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An expression of the engine's in Redshift's words. Immutable. */
public final class Expression {

    /** Casts that change the name of a text's type and not one byte of it: the engine compares texts as such. */
    private static final Set<String> RELABELS = Set.of("text", "character");

    /** Behind these an ordering says more of a key than Redshift tells. */
    private static final Set<String> ORDERINGS = Set.of("desc", "asc", "nulls", "collate", "using");

    private final List<Piece> pieces;

    private Expression(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Reads an expression as the engine writes it. */
    public static Expression of(String engineText) {
        return new Expression(Cleaner.clean(ExpressionReader.read(engineText)));
    }

    /** Reads a key of a sort, of which Redshift shows neither direction nor collation, nor the parentheses around it. */
    public static Expression ofKey(String engineText) {
        List<Piece> all = of(engineText).pieces;
        int end = 0;
        while (end < all.size() && ORDERINGS.stream().noneMatch(all.get(end)::isWord)) {
            end++;
        }
        List<Piece> key = all.subList(0, end);
        return new Expression(key.size() == 1 && key.get(0) instanceof Group group ? group.pieces() : key);
    }

    static Expression equality(Expression left, Expression right) {
        List<Piece> sides = new ArrayList<>(left.pieces);
        sides.add(Leaf.operator("="));
        sides.addAll(spaced(right.pieces));
        return new Expression(List.of(new Group(sides, false)));
    }

    /** Returns the conditions that must all hold as one. */
    public static Expression and(List<Expression> terms) {
        if (terms.size() == 1) {
            return terms.get(0);
        }
        List<Piece> joined = new ArrayList<>(terms.get(0).pieces);
        terms.subList(1, terms.size()).forEach(term -> {
            joined.add(Leaf.word("AND", true));
            joined.addAll(spaced(term.pieces));
        });
        return new Expression(List.of(new Group(joined, false)));
    }

    private static List<Piece> spaced(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>(pieces);
        result.set(0, pieces.get(0).withSpace(true));
        return result;
    }

    /** Returns the conditions that all must hold; this one where it is not made of several. */
    public List<Expression> terms() {
        if (!(pieces.size() == 1 && pieces.get(0) instanceof Group group)) {
            return List.of(this);
        }
        List<Expression> terms = new ArrayList<>();
        List<Piece> term = new ArrayList<>();
        for (Piece piece : group.pieces()) {
            if (piece.isWord("and")) {
                terms.add(new Expression(term));
                term = new ArrayList<>();
            } else {
                term.add(term.isEmpty() ? piece.withSpace(false) : piece);
            }
        }
        if (terms.isEmpty()) {
            return List.of(this);
        }
        terms.add(new Expression(term));
        return terms;
    }

    /** Returns the two sides if this is an equality. */
    public Optional<Equality> equality() {
        if (!(pieces.size() == 1 && pieces.get(0) instanceof Group group)) {
            return Optional.empty();
        }
        List<Piece> inside = group.pieces();
        long operators = inside.stream().filter(Expression::isComparison).count();
        int at = indexOf(inside, piece -> piece.is("="));
        if (operators != 1 || at < 1 || at == inside.size() - 1) {
            return Optional.empty();
        }
        List<Piece> right = new ArrayList<>(inside.subList(at + 1, inside.size()));
        right.set(0, right.get(0).withSpace(false));
        return Optional.of(new Equality(new Expression(inside.subList(0, at)), new Expression(right)));
    }

    private static boolean isComparison(Piece piece) {
        boolean operator = piece instanceof Leaf leaf && leaf.kind() == TokenKind.OPERATOR && !leaf.is("::");
        return operator || Stream.of("and", "or", "is", "like").anyMatch(piece::isWord);
    }

    private static int indexOf(List<Piece> pieces, Predicate<Piece> wanted) {
        int index = 0;
        while (index < pieces.size() && !wanted.test(pieces.get(index))) {
            index++;
        }
        return index < pieces.size() ? index : -1;
    }

    /**
     * Returns the column if the expression is nothing but one, whatever kind of text it is taken as. A column without its
     * relation has an empty one.
     */
    public Optional<Column> column() {
        boolean relabelled = pieces.size() >= 3 && pieces.get(1).is("::") && isRelabel(pieces.get(2));
        if (pieces.size() != 1 && !relabelled) {
            return Optional.empty();
        }
        return pieces.get(0) instanceof Group group ? new Expression(group.pieces()).column() : named(pieces.get(0));
    }

    private static boolean isRelabel(Piece type) {
        return type instanceof Leaf leaf && RELABELS.contains(leaf.text());
    }

    private static Optional<Column> named(Piece piece) {
        if (piece instanceof Reference reference) {
            return Optional.of(reference.column());
        }
        return piece instanceof Leaf leaf
                        && (leaf.kind() == TokenKind.WORD || leaf.kind() == TokenKind.QUOTED_IDENTIFIER)
                ? Optional.of(new Column("", unquoted(leaf)))
                : Optional.empty();
    }

    private static String unquoted(Leaf leaf) {
        return leaf.kind() == TokenKind.WORD
                ? leaf.text()
                : leaf.text().substring(1, leaf.text().length() - 1);
    }

    /** Returns this with each column's relation shown as told; an empty text hides it. */
    public Expression withQualifiers(Function<String, String> shown) {
        return new Expression(qualified(pieces, shown));
    }

    /** Returns this without the relations of its columns. */
    public Expression withoutQualifiers() {
        return withQualifiers(relation -> "");
    }

    private static List<Piece> qualified(List<Piece> pieces, Function<String, String> shown) {
        return pieces.stream().map(piece -> qualified(piece, shown)).toList();
    }

    private static Piece qualified(Piece piece, Function<String, String> shown) {
        if (piece instanceof Group group) {
            return new Group(qualified(group.pieces(), shown), group.spaced());
        }
        return piece instanceof Reference reference
                ? reference.withQualifier(shown.apply(reference.column().relation()))
                : piece;
    }

    /** Returns how many operators and functions it takes to find the value. */
    public int operators() {
        return Contents.operators(pieces);
    }

    /** Returns the names of the functions that are called, as often as they are. */
    public List<String> calls() {
        return Contents.calls(pieces);
    }

    /** Returns what each aggregate with DISTINCT is of. */
    public List<Expression> distinctArguments() {
        return Contents.distinctArguments(pieces).stream().map(Expression::new).toList();
    }

    /** Returns the text as it is shown. */
    public String text() {
        return write(pieces);
    }

    private static String write(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.spaced() && !text.isEmpty() ? " " : "").append(write(piece));
        }
        return text.toString();
    }

    private static String write(Piece piece) {
        if (piece instanceof Group group) {
            return "(" + write(group.pieces()) + ")";
        }
        if (piece instanceof Reference reference) {
            return reference.qualifier().isEmpty() ? reference.name() : reference.qualifier() + "." + reference.name();
        }
        return ((Leaf) piece).text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Tells the length only: the text may hold values that belong in no log. */
    @Override
    public String toString() {
        return "Expression[" + text().length() + " characters]";
    }
}
