package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Equality;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.Movement;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** UNION, INTERSECT, EXCEPT and what is left of DISTINCT. */
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

    Flow setOperation() {
        return node.text("Command").equals("Intersect") ? intersect() : except();
    }

    /** The operands' rows are sorted together, so that those which are alike meet. */
    private Flow except() {
        EngineNode append = operands();
        Flow rows = converter.flow(append);
        EngineNode sort = EngineNode.over(append, "Sort", Map.of("Sort Key", columns(append.input())));
        Flow sorted = converter.sorted(sort, rows);
        int columns = sort.list("Sort Key").size();
        Estimate estimate = Costs.unique(sorted.estimate(), columns, node.rows());
        return sorted.out(PlanNode.of("SetOp Except", estimate, sorted.node()));
    }

    /** A join of the operands on all columns, where NULL is like NULL. */
    private Flow intersect() {

        // The engine begins with the smaller one.
        List<EngineNode> operands = operands().inputs().stream()
                .sorted(Comparator.comparing(operand -> operand.text("Alias")))
                .toList();

        Flow outer = together(converter.flow(operands.get(0)));
        Flow inner = together(converter.flow(operands.get(1)));
        PlanNode hash = PlanNode.of("Hash", Costs.hash(inner.estimate()), inner.node());
        Estimate estimate = Costs.hashJoin(
                outer.estimate(),
                hash.estimate(),
                0,
                node.rows(),
                outer.estimate().width());
        PlanNode step = PlanNode.of("Hash Intersect Distinct", estimate, outer.node(), hash);
        PlanNode moved = converter.isOnLeader() ? step : step.withMovement(Movement.DS_DIST_NONE);
        return outer.through(withConditions(moved, columns(operands.get(0)), columns(operands.get(1))));
    }

    private EngineNode operands() {
        EngineNode below = node.input();
        return below.is("Append") ? below : below.input();
    }

    private Flow together(Flow operand) {
        Distribution distribution = operand.distribution();
        boolean placed = distribution.everywhere() || !distribution.keys().isEmpty();
        return placed || converter.isOnLeader() ? operand : PlanConverter.network(operand, "Distribute");
    }

    private static PlanNode withConditions(PlanNode step, List<String> outer, List<String> inner) {
        List<Expression> equalities = new ArrayList<>();
        List<String> filters = new ArrayList<>();
        for (int column = 0; column < Math.min(outer.size(), inner.size()); column++) {
            String left = "\"outer\"." + outer.get(column);
            String right = "\"inner\"." + inner.get(column);
            equalities.add(new Equality(Expression.of(left), Expression.of(right)).expression());
            filters.add("((" + left + " = " + right + ") OR ((" + right + " IS NULL) AND (" + left + " IS NULL)))");
        }
        if (equalities.isEmpty()) {
            return step;
        }
        return step.withDetail("Hash Cond: " + Expression.and(equalities).text())
                .withDetail("Join Filter: "
                        + Expression.and(filters.stream().map(Expression::of).toList())
                                .text());
    }

    /** Returns the operand's columns as written; the engine adds a number that tells the operands apart. */
    private static List<String> columns(EngineNode operand) {
        return operand.list("Output").stream()
                .map(Expression::of)
                .filter(expression -> expression.column().isPresent())
                .map(expression -> expression.withoutQualifiers().text())
                .toList();
    }
}
