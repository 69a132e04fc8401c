package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Equality;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.Movement;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** INTERSECT and EXCEPT, for which the engine puts the rows of both operands into one stream. */
final class SetOperationStep {

    private final PlanConverter converter;
    private final EngineNode node;
    private final EngineNode operands;

    SetOperationStep(PlanConverter converter, EngineNode node) {
        this.converter = converter;
        this.node = node;
        EngineNode append =
                node.input().is("Append") ? node.input() : node.input().input();
        this.operands = append.withChildren(
                append.inputs().stream().map(SetOperationStep::withoutNumber).toList());
    }

    /** The engine adds a number to the rows of each operand, which tells them apart. */
    private static EngineNode withoutNumber(EngineNode operand) {
        List<String> output = operand.list("Output");
        if (output.isEmpty()) {
            return operand;
        }
        Map<String, String> texts = new HashMap<>(operand.texts());
        texts.put("Plan Width", Integer.toString(operand.width() - Integer.BYTES));
        Map<String, List<String>> lists = new HashMap<>(operand.lists());
        lists.put("Output", output.subList(0, output.size() - 1));
        return new EngineNode(texts, lists, operand.children());
    }

    Flow flow() {
        return node.text("Command").equals("Intersect") ? intersect() : except();
    }

    /** The operands' rows are sorted together, so that those which are alike meet. */
    private Flow except() {
        List<String> columns = columns(operands.input());
        Flow rows = converter.flow(operands);
        int width = operands.input().width();
        Flow narrow = rows.out(rows.node().withEstimate(rows.estimate().withRows(operands.rows(), width)));
        Flow sorted = converter.sorted(EngineNode.over(operands, "Sort", Map.of("Sort Key", columns)), narrow);
        Estimate estimate = Costs.unique(sorted.estimate(), columns.size(), node.rows());
        return sorted.out(PlanNode.of("SetOp Except", estimate, sorted.node()));
    }

    /** A join of the operands on all columns, where NULL is like NULL. The engine begins with the smaller operand. */
    private Flow intersect() {
        List<EngineNode> inOrder = operands.inputs().stream()
                .sorted(Comparator.comparing(operand -> operand.text("Alias")))
                .toList();
        Flow outer = together(converter.flow(inOrder.get(0)));
        Flow inner = together(converter.flow(inOrder.get(1)));
        PlanNode hash = PlanNode.of("Hash", Costs.hash(inner.estimate()), inner.node());
        int width = outer.estimate().width();
        Estimate estimate = Costs.hashJoin(outer.estimate(), hash.estimate(), 0, node.rows(), width);
        PlanNode step = PlanNode.of("Hash Intersect Distinct", estimate, outer.node(), hash);
        PlanNode moved = converter.isOnLeader() ? step : step.withMovement(Movement.DS_DIST_NONE);
        return outer.through(withConditions(moved, columns(inOrder.get(0)), columns(inOrder.get(1))));
    }

    private Flow together(Flow operand) {
        Distribution distribution = operand.distribution();
        boolean placed = distribution.everywhere() || !distribution.keys().isEmpty();
        return placed || converter.isOnLeader() ? operand : PlanConverter.network(operand, "Distribute");
    }

    private static PlanNode withConditions(PlanNode step, List<String> outer, List<String> inner) {
        List<Expression> equalities = new ArrayList<>();
        List<Expression> filters = new ArrayList<>();
        for (int column = 0; column < Math.min(outer.size(), inner.size()); column++) {
            String left = "\"outer\"." + outer.get(column);
            String right = "\"inner\"." + inner.get(column);
            equalities.add(new Equality(Expression.of(left), Expression.of(right)).expression());
            filters.add(Expression.of("((%1$s = %2$s) OR ((%2$s IS NULL) AND (%1$s IS NULL)))".formatted(left, right)));
        }
        return equalities.isEmpty()
                ? step
                : step.withDetail("Hash Cond: " + Expression.and(equalities).text())
                        .withDetail("Join Filter: " + Expression.and(filters).text());
    }

    /** Returns the operand's columns as written. */
    private static List<String> columns(EngineNode operand) {
        return operand.list("Output").stream()
                .map(Expression::of)
                .filter(expression -> expression.column().isPresent())
                .map(expression -> expression.withoutQualifiers().text())
                .toList();
    }
}
