package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.PlanNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of a subquery are called outside of it.
 *
 * @param alias the subquery's
 * @param outside the columns that are used
 * @param inside what the subquery gives
 */
record Renaming(String alias, List<String> outside, List<String> inside) {

    /** Returns the subquery's rows as they come out of the step that renames them. */
    Flow of(Flow input, PlanNode step) {
        List<Column> order = new ArrayList<>();
        for (Column column : input.sortedBy()) {
            Optional<Column> name = names(input, column).stream().findFirst();
            if (name.isEmpty()) {
                break;
            }
            order.add(name.get());
        }
        Distribution distribution = input.distribution().renamed(column -> names(input, column));
        return new Flow(step, distribution, Set.of(alias), order);
    }

    private Set<Column> names(Flow input, Column column) {
        Set<Column> names = new HashSet<>();
        for (int index = 0; index < outside.size(); index++) {
            Optional<String> name = Expression.of(outside.get(index)).column().map(Column::name);
            Optional<Column> meant = name.flatMap(inside(index, input));
            if (meant.isPresent() && meant.get().equals(column)) {
                names.add(new Column(alias, name.get()));
            }
        }
        return names;
    }

    /** Where some columns are not used, the engine does not say which ones: then the names decide. */
    private java.util.function.Function<String, Optional<Column>> inside(int index, Flow input) {
        if (outside.size() == inside.size()) {
            return name -> input.column(Expression.of(inside.get(index)));
        }
        return name -> inside.stream()
                .map(text -> input.column(Expression.of(text)))
                .flatMap(Optional::stream)
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
