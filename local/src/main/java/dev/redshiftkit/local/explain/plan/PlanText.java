package dev.redshiftkit.local.explain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the steps of a plan, one row each, with rows for their details below. A step below another has an arrow and stands
 * six columns further to the right, details eight.
 */
final class PlanText {

    private static final String ARROW = "->  ";

    private final List<String> rows = new ArrayList<>();
    private final String mark;

    private PlanText(String mark) {
        this.mark = mark;
    }

    static List<String> of(Plan plan) {
        PlanText text = new PlanText(plan.place().mark());
        text.write(plan.root(), "", 0);
        return text.rows;
    }

    private void write(PlanNode node, String arrow, int column) {
        rows.add(" ".repeat(column - arrow.length()) + arrow + title(node));
        node.details().forEach(detail -> rows.add(" ".repeat(column + 2) + detail));
        writeApart("InitPlan", node.initPlans(), column + 2);
        node.inputs().forEach(input -> write(input, ARROW, column + 6));
        writeApart("SubPlan", node.subPlans(), column + 2);
    }

    private void writeApart(String heading, List<PlanNode> plans, int column) {
        if (!plans.isEmpty()) {
            rows.add(" ".repeat(column) + heading);
            plans.forEach(plan -> write(plan, ARROW, column + 6));
        }
    }

    private String title(PlanNode node) {
        String name = Stream.concat(Stream.of(node.operation()), node.movement().map(Enum::name).stream())
                .collect(Collectors.joining(" "));
        return mark + name + node.target() + "  " + node.estimate().text();
    }
}
