package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.Set;

/** Which functions are aggregates. Nobody can make others: Redshift has no CREATE AGGREGATE. */
final class Aggregates {

    private static final Set<String> NAMES = Set.of(
            "any_value",
            "avg",
            "bit_and",
            "bit_or",
            "bool_and",
            "bool_or",
            "count",
            "hll",
            "hll_combine",
            "hll_create_sketch",
            "listagg",
            "max",
            "median",
            "min",
            "percentile_cont",
            "percentile_disc",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "sum",
            "var_pop",
            "var_samp",
            "variance");

    private Aggregates() {}

    /** Whether an aggregate, or a window function, is called in the expression. */
    static boolean isIn(Draft draft, Span expression) {
        for (int index = expression.from(); index < expression.to(); index++) {
            boolean called = draft.atName(index) && draft.atMark(index + 1, "(");
            if (called && (isAggregate(draft, index) || draft.at(index, "over"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAggregate(Draft draft, int index) {
        return !draft.atMark(index - 1, ".") && NAMES.contains(draft.name(index));
    }
}
