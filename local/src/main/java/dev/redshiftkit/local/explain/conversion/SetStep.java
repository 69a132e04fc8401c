package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** UNION, with ALL and without, and what is left of DISTINCT. */
final class SetStep {

    private static final String OPERAND = "*SELECT* ";

    private final PlanConverter converter;
    private final EngineNode node;

    SetStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
    }

    /** DISTINCT of rows that the engine has sorted. */
    Flow unique() {
        EngineNode below = node.input();
        if (below.is("Merge Append")) {
            return union(new SetStep(converter, below).operandsInTurn(), below.list("Sort Key"));
        }
        boolean sorted = below.is("Sort", "Incremental Sort");
        EngineNode rows = sorted ? below.input() : below;
        Flow input = converter.flow(rows);
        List<String> keys = sorted ? below.list("Sort Key") : node.list("Output");
        return rows.is("Append") ? union(input, keys) : unique(input, keys.size());
    }

    /** UNION without ALL: the rows of all operands, sorted so that those which are alike meet. */
    Flow union(Flow operands, List<String> keys) {
        EngineNode sort = EngineNode.over(node, "Sort", Map.of("Sort Key", keys));
        Flow sorted = converter.sorted(sort, operands);
        PlanNode step = sorted.node()
                .withEstimate(sorted.estimate().withRows(operands.estimate().rows(), node.width()));
        return unique(sorted.out(step), keys.size());
    }

    private Flow unique(Flow input, int columns) {
        Estimate estimate = Costs.unique(input.estimate(), columns, node.rows());
        return input.out(PlanNode.of("Unique", estimate, input.node()));
    }

    /** UNION ALL, with an ORDER BY behind it or without. */
    Flow append() {
        Flow rows = operandsInTurn();
        return node.is("Merge Append") ? converter.merged(converter.sorted(node, rows)) : rows;
    }

    private Flow operandsInTurn() {
        List<EngineNode> inputs = node.inputs();
        List<PlanNode> operands = IntStream.range(0, inputs.size())
                .mapToObj(
                        index -> operand(unsorted(inputs.get(index)), index + 1).node())
                .toList();
        double total = operands.stream()
                .mapToDouble(operand -> operand.estimate().total())
                .sum();
        double first = operands.isEmpty() ? 0 : operands.get(0).estimate().first();
        Estimate estimate = new Estimate(first, total, node.rows(), node.width());
        PlanNode step = PlanNode.of("Append", estimate, operands.toArray(new PlanNode[0]));
        return new Flow(step, Distribution.spread(), Set.of(), List.of());
    }

    private EngineNode unsorted(EngineNode input) {
        return node.is("Merge Append") && input.is("Sort") ? input.input() : input;
    }

    /** Each operand is a subquery; the engine leaves out those that do nothing. */
    private Flow operand(EngineNode input, int number) {
        Flow rows = converter.flow(input);
        boolean named = input.is("Subquery Scan") && input.text("Alias").startsWith(OPERAND);
        Flow operand = named ? rows : scanned(rows, OPERAND + number);
        boolean withoutTable = rows.node().operation().equals("Result");
        return withoutTable && !converter.isOnLeader()
                ? PlanConverter.network(operand, "Distribute Round Robin")
                : operand;
    }

    private static Flow scanned(Flow rows, String alias) {
        Estimate in = rows.estimate();
        return rows.out(PlanNode.of("Subquery Scan", Costs.subqueryScan(in, 0, in.rows(), in.width()), rows.node())
                .withTarget(" " + PlanConverter.quoted(alias)));
    }
}
