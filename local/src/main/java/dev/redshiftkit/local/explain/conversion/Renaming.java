package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.expression.Column;
import dev.redshiftkit.local.explain.expression.Expression;
import dev.redshiftkit.local.explain.plan.PlanNode;
import dev.redshiftkit.local.explain.source.QueryClues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the columns of a subquery are called outside of it. The engine lists those that are used, in the order of their use, so
 * that only names tell which is which.
 *
 * @param alias the subquery's
 * @param outside the columns that are used
 */
record Renaming(String alias, List<String> outside, QueryClues clues) {

    /** Returns the subquery's rows as they come out of the step that renames them. */
    Flow of(Flow input, PlanNode step) {
        List<Column> order = new ArrayList<>();
        for (Column column : input.sortedBy()) {
            Optional<Column> name = names(column).stream().findFirst();
            if (name.isEmpty()) {
                break;
            }
            order.add(name.get());
        }
        return new Flow(step, input.distribution().renamed(this::names), Set.of(alias), order);
    }

    private Set<Column> names(Column inside) {
        return outside.stream()
                .map(text -> Expression.of(text).column())
                .flatMap(Optional::stream)
                .map(Column::name)
                .filter(name -> name.equals(inside.name()) || clues.renames(inside.name(), name))
                .map(name -> new Column(alias, name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
