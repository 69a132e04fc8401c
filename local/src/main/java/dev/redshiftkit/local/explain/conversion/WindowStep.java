package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.List;
import java.util.Optional;

/** One window of the engine's, with the sort below it. */
final class WindowStep {

    private final PlanConverter converter;
    private final EngineNode node;
    private final List<String> keys;
    private final int partitionKeys;

    WindowStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
        this.keys = sortKeys(node.input());
        this.partitionKeys = converter
                .clues()
                .partitionKeys(keys.stream().map(WindowStep::columnName).toList());
    }

    /** Windows in the same order share one sort, which then stands below the first of them. */
    private static List<String> sortKeys(EngineNode input) {
        return input.is("WindowAgg") ? sortKeys(input.input()) : input.list("Sort Key");
    }

    private static String columnName(String key) {
        return Expression.ofKey(key).column().map(Column::name).orElse("");
    }

    Flow flow() {
        EngineNode below = node.input();
        boolean sorts = below.is("Sort", "Incremental Sort");
        Flow rows = converter.flow(sorts ? below.input() : below);
        Flow together = below.is("WindowAgg") ? rows : together(rows);
        Flow input = sorts ? converter.sorted(below, together) : together;
        Estimate estimate = Costs.window(input.estimate(), partitionKeys);
        return input.out(withKeys(PlanNode.of("Window", estimate, input.node()), rows));
    }

    private PlanNode withKeys(PlanNode window, Flow rows) {
        PlanNode partitioned = partitionKeys == 0
                ? window
                : window.withDetail("Partition: " + converter.keys(keys.subList(0, partitionKeys), rows));
        return partitionKeys == keys.size()
                ? partitioned
                : partitioned.withDetail("Order: " + converter.keys(keys.subList(partitionKeys, keys.size()), rows));
    }

    /** All rows of a partition have to be on one slice. */
    private Flow together(Flow rows) {
        if (converter.isOnLeader()) {
            return rows;
        }
        if (partitionKeys == 0) {
            return PlanConverter.network(rows, "Send to slice 0").lying(Distribution.spread());
        }
        List<Optional<Column>> partition = keys.subList(0, partitionKeys).stream()
                .map(key -> rows.column(Expression.ofKey(key)))
                .toList();
        boolean collocated = partition.stream().flatMap(Optional::stream).anyMatch(rows.distribution()::isOn);
        Distribution moved = partition.size() == 1
                ? partition.get(0).map(Distribution::on).orElse(Distribution.spread())
                : Distribution.spread();
        return collocated ? rows : PlanConverter.network(rows, "Distribute").lying(moved);
    }
}
