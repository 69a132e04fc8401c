package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.Estimate;
import dev.redshiftkit.local.explain.plan.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows that come out of a step.
 *
 * @param relations aliases of what they are made from, at this level of the query
 * @param sortedBy the columns that the rows of a slice are sorted by; none if they are not
 */
record Flow(PlanNode node, Distribution distribution, Set<String> relations, List<Column> sortedBy) {

    Flow {
        relations = Set.copyOf(relations);
        sortedBy = List.copyOf(sortedBy);
    }

    Estimate estimate() {
        return node.estimate();
    }

    /** Returns the rows after a step that leaves them where they are, but in no order. */
    Flow through(PlanNode next) {
        return new Flow(next, distribution, relations, List.of());
    }

    /** Returns the same rows out of another step. */
    Flow out(PlanNode next) {
        return new Flow(next, distribution, relations, sortedBy);
    }

    Flow lying(Distribution other) {
        return new Flow(node, other, relations, sortedBy);
    }

    Flow sortedBy(List<Column> columns) {
        return new Flow(node, distribution, relations, columns);
    }

    /** Returns the column an expression is; the engine leaves out the relation where there is one only. */
    Optional<Column> column(Expression expression) {
        return expression.column().map(this::qualified);
    }

    private Column qualified(Column column) {
        boolean complete = !column.relation().isEmpty() || relations.size() != 1;
        return complete ? column : new Column(relations.iterator().next(), column.name());
    }
}
