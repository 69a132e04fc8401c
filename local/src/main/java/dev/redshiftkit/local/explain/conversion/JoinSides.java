package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Equality;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Movement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The two sides of a join, and how their rows can come together (Redshift guide, "Evaluating the query plan").
 *
 * @param keys the equalities it joins on, their left sides of the outer side
 */
record JoinSides(Flow outer, Flow inner, JoinKind kind, List<Equality> keys) {

    JoinSides {
        keys = List.copyOf(keys);
    }

    /**
     * A way to bring the rows together.
     *
     * @param cost what that adds to the cost of the join
     */
    record Move(Movement movement, double cost, Distribution result) {}

    /** The columns of an equality that is one of columns. */
    private record Pair(Column outer, Column inner) {}

    /** Returns these sides, or the same changed over if fewer rows move that way. */
    JoinSides inBetterOrder() {
        return kind.mirrored()
                .map(this::changedOver)
                .filter(other -> other.cheapest().cost() < cheapest().cost())
                .orElse(this);
    }

    /** Returns the sides changed over, as a join of the given kind. */
    JoinSides changedOver(JoinKind newKind) {
        return new JoinSides(
                /* outer= */ inner,
                /* inner= */ outer,
                newKind,
                keys.stream().map(Equality::flipped).toList());
    }

    /** Returns the way that costs least; of those that cost the same, the one the guide names first. */
    Move cheapest() {
        return moves().stream()
                .min(Comparator.comparingDouble(Move::cost))
                .orElseThrow(() -> new IllegalStateException("a join has no way to bring its rows together"));
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        inPlace().ifPresent(moves::add);
        toOneSlice().ifPresent(moves::add);
        innerMoves().ifPresent(moves::add);
        outerMoves().ifPresent(moves::add);
        if (!kind.keepsInnerRows()) {
            moves.add(new Move(Movement.DS_BCAST_INNER, Costs.broadcast(inner.estimate()), outer.distribution()));
        }
        if (!keys.isEmpty() || moves.isEmpty()) {
            moves.add(bothMove());
        }
        return moves;
    }

    private Optional<Move> inPlace() {
        if (inner.distribution().everywhere() && (outer.distribution().everywhere() || !kind.keepsInnerRows())) {
            return Optional.of(new Move(Movement.DS_DIST_ALL_NONE, 0, joined(outer.distribution())));
        }
        boolean collocated = pair(pair -> outer.distribution().isOn(pair.outer())
                        && inner.distribution().isOn(pair.inner()))
                .isPresent();
        Distribution lasting = kind.keepsInnerRows() ? inner.distribution() : outer.distribution();
        return collocated ? Optional.of(new Move(Movement.DS_DIST_NONE, 0, joined(lasting))) : Optional.empty();
    }

    private Optional<Move> toOneSlice() {
        return outer.distribution().everywhere()
                ? Optional.of(new Move(
                        Movement.DS_DIST_ALL_INNER, Costs.distribution(inner.estimate()), Distribution.spread()))
                : Optional.empty();
    }

    private Optional<Move> innerMoves() {
        return pair(pair -> outer.distribution().isOn(pair.outer()))
                .map(pair -> new Move(
                        Movement.DS_DIST_INNER,
                        Costs.distribution(inner.estimate()),
                        joined(kind.keepsInnerRows() ? Distribution.on(pair.inner()) : outer.distribution())));
    }

    private Optional<Move> outerMoves() {
        return pair(pair -> inner.distribution().isOn(pair.inner()))
                .map(pair -> new Move(
                        Movement.DS_DIST_OUTER,
                        Costs.distribution(outer.estimate()),
                        joined(Distribution.on(kind.keepsInnerRows() ? pair.inner() : pair.outer()))));
    }

    private Move bothMove() {
        Distribution result = pair(any -> true)
                .map(pair -> Distribution.on(kind.keepsInnerRows() ? pair.inner() : pair.outer()))
                .orElse(Distribution.spread());
        return new Move(Movement.DS_DIST_BOTH, Costs.distribution(outer.estimate(), inner.estimate()), joined(result));
    }

    /** Returns whether the rows of both sides come in the order of a key that they are distributed on, too. */
    boolean canMerge() {
        return cheapest().movement() == Movement.DS_DIST_NONE
                && kind != JoinKind.FULL
                && pair(pair -> isSortedBy(outer, pair.outer()) && isSortedBy(inner, pair.inner()))
                        .isPresent();
    }

    private static boolean isSortedBy(Flow side, Column column) {
        return side.distribution().isOn(column)
                && !side.sortedBy().isEmpty()
                && side.sortedBy().get(0).equals(column);
    }

    /** Rows of a full join lie on one or the other key, so on none. */
    private Distribution joined(Distribution start) {
        Distribution result = kind == JoinKind.FULL && !start.everywhere() ? Distribution.spread() : start;
        if (kind.makesEqual()) {
            for (Pair pair : pairs().toList()) {
                result = result.withEqual(pair.outer(), pair.inner());
            }
        }
        return result;
    }

    private Optional<Pair> pair(Predicate<Pair> wanted) {
        return pairs().filter(wanted).findFirst();
    }

    private Stream<Pair> pairs() {
        return keys.stream().map(this::pairOf).flatMap(Optional::stream);
    }

    private Optional<Pair> pairOf(Equality key) {
        Optional<Column> left = outer.column(key.left());
        Optional<Column> right = inner.column(key.right());
        return left.flatMap(outerColumn -> right.map(innerColumn -> new Pair(outerColumn, innerColumn)));
    }

    /** Returns what one side is distributed on when both move. */
    Optional<Equality> distributionKey() {
        return keys.stream().findFirst();
    }

    /** Returns the expression with the two sides called "outer" and "inner". */
    Expression named(Expression expression) {
        return expression.withQualifiers(relation -> outer.relations().contains(relation)
                ? "\"outer\""
                : inner.relations().contains(relation) ? "\"inner\"" : relation);
    }
}
