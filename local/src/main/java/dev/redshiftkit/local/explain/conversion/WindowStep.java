package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import dev.redshiftkit.local.explain.source.QueryClues.WindowKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One window of the engine's, with the sort below it. Windows in the same order share one sort, which stands below the first of
 * them; where the rows come in order anyway, because they were sorted for groups, there is none, but Redshift has to sort.
 */
final class WindowStep {

    private final PlanConverter converter;
    private final EngineNode node;
    private final List<String> partition;
    private final List<String> order;

    WindowStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
        List<String> sorted =
                LostOrder.sortBelow(node).map(sort -> sort.list("Sort Key")).orElse(List.of());
        WindowKeys keys = keys(sorted);
        this.partition = sorted.subList(0, keys.partition());
        this.order = sorted.subList(keys.partition(), keys.partition() + keys.order());
    }

    private WindowKeys keys(List<String> sorted) {
        List<String> columns = sorted.stream().map(WindowStep::columnName).toList();
        return node.input().is("Sort", "Incremental Sort", "WindowAgg")
                ? converter.clues().windowOf(columns)
                : converter.clues().windowWithin(columns);
    }

    private static String columnName(String key) {
        return Expression.ofKey(key).column().map(Column::name).orElse("");
    }

    Flow flow() {
        EngineNode below = node.input();
        Flow rows = converter.flow(below.is("Sort", "Incremental Sort") ? below.input() : below);
        Flow input = below.is("WindowAgg") ? rows : sorted(together(rows));
        PlanNode window = PlanNode.of("Window", Costs.window(input.estimate(), partition.size()), input.node());
        return input.out(with("Order", order, rows, with("Partition", partition, rows, window)));
    }

    private PlanNode with(String name, List<String> keys, Flow rows, PlanNode window) {
        return keys.isEmpty() ? window : window.withDetail(name + ": " + converter.keys(keys, rows));
    }

    private Flow sorted(Flow rows) {
        if (partition.isEmpty() && order.isEmpty()) {
            return rows;
        }
        EngineNode below = node.input();
        List<String> keys = Stream.concat(partition.stream(), order.stream()).toList();
        EngineNode sort = EngineNode.over(below, "Sort", Map.of("Sort Key", keys));
        return converter.sorted(sort, rows);
    }

    /** All rows of a partition have to be on one slice. */
    private Flow together(Flow rows) {
        if (converter.isOnLeader()) {
            return rows;
        }
        if (partition.isEmpty()) {
            return PlanConverter.network(rows, "Send to slice 0").lying(Distribution.spread());
        }
        List<Optional<Column>> columns = partition.stream()
                .map(key -> rows.column(Expression.ofKey(key)))
                .toList();
        boolean collocated = columns.stream().flatMap(Optional::stream).anyMatch(rows.distribution()::isOn);
        return collocated ? rows : PlanConverter.network(rows, "Distribute").lying(distributed(columns));
    }

    private static Distribution distributed(List<Optional<Column>> columns) {
        return columns.size() == 1
                ? columns.get(0).map(Distribution::on).orElse(Distribution.spread())
                : Distribution.spread();
    }
}
