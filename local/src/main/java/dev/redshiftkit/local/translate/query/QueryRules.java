package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.call.FunctionCalls;
import dev.redshiftkit.local.translate.call.ShortFrame;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.type.CastTypes;
import dev.redshiftkit.local.translate.type.DecimalDivisors;
import dev.redshiftkit.local.translate.type.IntervalLiterals;
import java.util.List;

/** The rules of this package in their order. */
public final class QueryRules {

    /** All of them. Those about calls come last: some repeat the text of an argument, which must be translated by then. */
    public static final List<Rule> ALL = List.of(
            new CastTypes(),
            new IntervalLiterals(),
            new DecimalDivisors(),
            new KeywordFunctions(),
            new ClusterKeywords(),
            new SliceNumber(),
            new ColumnLabels(),
            new ShortFrame(),
            new SortedAggregates(),
            new MinusOperator(),
            new ApproximateAggregates(),
            new TopClause(),
            new CatalogRelations(),
            new SeriesInCase(),
            new FunctionCalls());

    private QueryRules() {}
}
