package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.conversion.Costs.AggregateWork;
import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One aggregation of the engine's, which may also be a DISTINCT. */
final class AggregateStep {

    /** What Redshift calls a subquery of its own making. */
    private static final String INNER_QUERY = "volt_dt_0";

    private static final Set<String> AGGREGATES = Set.of(
            "any_value",
            "array_agg",
            "avg",
            "bit_and",
            "bit_or",
            "bool_and",
            "bool_or",
            "corr",
            "count",
            "listagg",
            "max",
            "median",
            "min",
            "mode",
            "percentile_cont",
            "percentile_disc",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "string_agg",
            "sum",
            "var_pop",
            "var_samp",
            "variance");

    private final PlanConverter converter;
    private final EngineNode node;
    private final List<String> groupKeys;

    AggregateStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
        this.groupKeys = node.list("Group Key");
    }

    Flow flow() {
        EngineNode rows = unsorted();
        Flow input = converter.flow(rows);
        boolean alikeRows = aggregates() == 0 && !groupKeys.isEmpty();
        if (alikeRows && rows.is("Append")) {
            return new SetStep(converter, node).union(input, groupKeys);
        }
        if (alikeRows && converter.clues().isDistinct()) {
            return unique(input);
        }
        List<Expression> distinct = distinctArguments();
        return aggregate(distinct.size() == 1 ? ofDistinct(input, distinct.get(0)) : input);
    }

    /** The engine sorts what it aggregates group by group; Redshift would rather hash. */
    private EngineNode unsorted() {
        EngineNode input = node.input();
        return input.is("Sort", "Incremental Sort") ? input.input() : input;
    }

    private Flow unique(Flow input) {
        Estimate estimate = Costs.unique(input.estimate(), groupKeys.size(), node.rows());
        return grouped(input, input.sortedBy(), PlanNode.of("Unique", estimate, input.node()));
    }

    private Flow aggregate(Flow input) {
        AggregateWork work = new AggregateWork(groupKeys.size(), aggregates(), filterOperators());
        Estimate byHash = Costs.hashAggregate(input.estimate(), work, node.rows());
        if (groupKeys.isEmpty() && node.list("Grouping Sets").isEmpty()) {
            return grouped(input, List.of(), step("Aggregate", byHash, input));
        }
        if (comesInGroups(input)) {
            Estimate estimate = Costs.groupAggregate(input.estimate(), work, node.rows());
            return grouped(input, input.sortedBy(), step("GroupAggregate", estimate, input));
        }
        return grouped(input, List.of(), step("HashAggregate", byHash, input));
    }

    private PlanNode step(String operation, Estimate estimate, Flow input) {
        return PlanConverter.withFilter(PlanNode.of(operation, estimate, input.node()), node, input.relations());
    }

    /**
     * Whether all rows of a group follow each other on one slice: the groups are made of sort key columns, the first among
     * them, and one is the distribution key (Redshift guide, "Best practices for designing queries").
     */
    private boolean comesInGroups(Flow input) {
        Set<Column> columns = groupColumns(input);
        List<Column> order = input.sortedBy();
        return !columns.isEmpty()
                && columns.size() == groupKeys.size()
                && order.containsAll(columns)
                && columns.contains(order.get(0))
                && columns.stream().anyMatch(input.distribution()::isOn);
    }

    private Set<Column> groupColumns(Flow input) {
        return groupKeys.stream()
                .map(key -> input.column(Expression.ofKey(key)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Groups stay where their rows were if that is by a column of theirs, and otherwise go where a single one says. */
    private Flow grouped(Flow input, List<Column> order, PlanNode step) {
        Set<Column> columns = groupColumns(input);
        Distribution left = input.distribution().within(columns);
        boolean moved = left.keys().isEmpty() && !left.everywhere();
        boolean single = columns.size() == 1 && groupKeys.size() == 1;
        Distribution after =
                !moved ? left : single ? Distribution.on(columns.iterator().next()) : Distribution.spread();
        return new Flow(step, groupKeys.isEmpty() ? Distribution.spread() : after, input.relations(), order);
    }

    private int aggregates() {
        return expressions().mapToInt(AggregateStep::aggregates).sum();
    }

    private static int aggregates(Expression expression) {
        return (int) expression.calls().stream()
                .filter(name -> AGGREGATES.contains(name.toLowerCase(Locale.ROOT)))
                .count();
    }

    private int filterOperators() {
        return node.find("Filter")
                .map(Expression::of)
                .map(filter -> filter.operators() - aggregates(filter))
                .orElse(0);
    }

    private Stream<Expression> expressions() {
        return Stream.concat(node.list("Output").stream(), node.find("Filter").stream())
                .map(Expression::of);
    }

    private List<Expression> distinctArguments() {
        return expressions()
                .flatMap(expression -> expression.distinctArguments().stream())
                .distinct()
                .toList();
    }

    /** An aggregate with DISTINCT works on groups by its argument, which a subquery makes. */
    private Flow ofDistinct(Flow input, Expression argument) {
        AggregateWork work = new AggregateWork(groupKeys.size() + 1, aggregates() - 1, 0);
        Estimate in = input.estimate();
        // The engine does not say how many different values it expects: no more than there are rows.
        Estimate groups = Costs.hashAggregate(in, work, in.rows());
        PlanNode inner = PlanNode.of("HashAggregate", groups, input.node());
        PlanNode scan = PlanNode.of("Subquery Scan", Costs.subqueryScan(groups, 0, in.rows(), in.width()), inner)
                .withTarget(" " + INNER_QUERY);
        Distribution onArgument = input.column(argument).map(Distribution::on).orElse(Distribution.spread());
        return input.through(scan).lying(groupKeys.isEmpty() ? onArgument : input.distribution());
    }
}
