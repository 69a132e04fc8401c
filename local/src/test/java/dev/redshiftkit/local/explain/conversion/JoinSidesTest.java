package dev.redshiftkit.local.explain.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.explain.expression.Equality;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.PlanNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves, by where the rows of {@code o} and {@code i} lie, which are joined on their columns {@code k}. */
class JoinSidesTest {

    private static final int MANY = 100_000;
    private static final int FEW = 100;

    @ParameterizedTest(name = "{0} {1} of {3}, {2} of {4}: {5}")
    @CsvSource({
        "INNER, KEY(k), KEY(k), many, many, DS_DIST_NONE",
        "INNER, KEY(k), EVEN, many, many, DS_DIST_INNER",
        "INNER, EVEN, KEY(k), many, many, DS_DIST_OUTER",
        "INNER, KEY(x), KEY(k), many, many, DS_DIST_OUTER",
        "INNER, EVEN, EVEN, many, many, DS_DIST_BOTH",
        "INNER, EVEN, EVEN, many, few, DS_BCAST_INNER",
        "INNER, KEY(x), KEY(x), many, few, DS_BCAST_INNER",
        "INNER, EVEN, KEY(k), many, few, DS_BCAST_INNER",
        "INNER, EVEN, ALL, many, many, DS_DIST_ALL_NONE",
        "INNER, EVEN, AUTO(ALL), many, few, DS_DIST_ALL_NONE",
        "INNER, ALL, ALL, many, many, DS_DIST_ALL_NONE",
        "INNER, ALL, EVEN, many, many, DS_DIST_ALL_NONE",
        "LEFT, ALL, EVEN, many, many, DS_DIST_ALL_INNER",
        "LEFT, EVEN, ALL, many, many, DS_DIST_ALL_NONE",
        "LEFT, KEY(k), KEY(k), many, few, DS_DIST_NONE",
        "RIGHT, EVEN, EVEN, many, few, DS_DIST_BOTH",
        "RIGHT, ALL, EVEN, many, few, DS_DIST_ALL_NONE",
        "FULL, EVEN, EVEN, many, few, DS_DIST_BOTH",
        "FULL, ALL, ALL, many, few, DS_DIST_ALL_NONE",
        "FULL, KEY(k), KEY(k), many, few, DS_DIST_NONE",
        "IN, EVEN, EVEN, many, few, DS_BCAST_INNER",
        "NOT_IN, KEY(k), EVEN, few, many, DS_DIST_INNER",
        "NOT_IN, ALL, EVEN, few, many, DS_DIST_ALL_INNER",
    })
    void rowsMoveAsTheGuideSays(
            JoinKind kind, String outer, String inner, String outerRows, String innerRows, String movement) {
        JoinSides sides =
                sides(kind, outer, rows(outerRows), inner, rows(innerRows)).inBetterOrder();
        assertThat(sides.cheapest().movement()).hasToString(movement);
    }

    private static int rows(String howMany) {
        return howMany.equals("many") ? MANY : FEW;
    }

    @Test
    void sidesChangeOverWhereFewerRowsMoveThen() {
        JoinSides sides = sides(JoinKind.LEFT, "EVEN", MANY, "ALL", FEW);
        assertThat(sides.inBetterOrder()).isSameAs(sides);
        JoinSides mirrored = sides(JoinKind.RIGHT, "ALL", MANY, "EVEN", FEW).inBetterOrder();
        assertThat(mirrored.kind()).isEqualTo(JoinKind.LEFT);
        assertThat(mirrored.outer().relations()).containsExactly("i");
        assertThat(mirrored.keys().get(0).left().text()).isEqualTo("i.k");
    }

    @Test
    void joinedRowsLieOnBothKeys() {
        Distribution joined =
                sides(JoinKind.INNER, "EVEN", MANY, "KEY(k)", MANY).cheapest().result();
        assertThat(joined)
                .isEqualTo(Distribution.onKey("o", "k")
                        .withEqual(
                                key("o").keys().iterator().next(),
                                key("i").keys().iterator().next()));
        assertThat(sides(JoinKind.LEFT, "KEY(k)", MANY, "KEY(k)", MANY)
                        .cheapest()
                        .result())
                .isEqualTo(key("o"));
        assertThat(sides(JoinKind.RIGHT, "KEY(k)", MANY, "KEY(k)", MANY)
                        .cheapest()
                        .result())
                .isEqualTo(key("i"));
        assertThat(sides(JoinKind.FULL, "KEY(k)", MANY, "KEY(k)", MANY)
                        .cheapest()
                        .result())
                .isEqualTo(Distribution.spread());
    }

    @Test
    void onlyTablesSortedAndDistributedByTheKeyAreMerged() {
        JoinSides sides = sides(JoinKind.INNER, "KEY(k)", MANY, "KEY(k)", MANY);
        assertThat(sides.canMerge()).isFalse();
        JoinSides sorted = new JoinSides(sorted(sides.outer()), sorted(sides.inner()), JoinKind.INNER, sides.keys());
        assertThat(sorted.canMerge()).isTrue();
        assertThat(new JoinSides(sorted.outer(), sorted.inner(), JoinKind.FULL, sides.keys()).canMerge())
                .isFalse();
        assertThat(new JoinSides(sorted.outer(), sides.inner(), JoinKind.INNER, sides.keys()).canMerge())
                .isFalse();
    }

    private static Flow sorted(Flow flow) {
        return flow.sortedBy(List.copyOf(flow.distribution().keys()));
    }

    private static Distribution key(String relation) {
        return Distribution.onKey(relation, "k");
    }

    private static JoinSides sides(JoinKind kind, String outer, int outerRows, String inner, int innerRows) {
        Equality key = Expression.of("(o.k = i.k)").equality().orElseThrow();
        return new JoinSides(flow("o", outer, outerRows), flow("i", inner, innerRows), kind, List.of(key));
    }

    private static Flow flow(String alias, String style, int rows) {
        PlanNode scan = PlanNode.of("Seq Scan", new Estimate(0, rows * Costs.TUPLE, rows, 8));
        Relation relation = new Relation("public", alias, style, List.of(), true);
        return new Flow(scan, relation.distribution(alias), Set.of(alias), List.of());
    }
}
