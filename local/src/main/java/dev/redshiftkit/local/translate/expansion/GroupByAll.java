package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Clause;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** GROUP BY ALL: by everything selected that has no aggregate in it (Redshift guide, "GROUP BY clause"). */
final class GroupByAll implements Expansion {

    @Override
    public boolean concerns(Draft draft) {
        return draft.hasAny("group") && draft.hasAny("all");
    }

    /** Places in the list do. Only what a star stands for has none. */
    @Override
    public boolean asks(Draft draft) {
        List<Select> found = find(draft);
        return found.stream().anyMatch(Select::hasStar);
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        List<Select> found = find(draft);
        if (found.isEmpty()) {
            return false;
        }
        Select select = found.get(0);
        Span all = select.clause(Clause.GROUP_BY).orElseThrow();
        String keys = keys(draft, select, ColumnNames.of(draft, relations));
        if (keys.isEmpty()) {
            draft.delete(all.from() - Clause.GROUP_BY.length(), all.to());
        } else {
            draft.replace(all.from(), keys);
        }
        return true;
    }

    private static List<Select> find(Draft draft) {
        List<Select> found = new ArrayList<>();
        Queries.forEachSelect(Queries.of(draft), select -> {
            Optional<Span> keys = select.clause(Clause.GROUP_BY);
            if (keys.filter(span -> span.size() == 1 && draft.at(span.from(), "all"))
                    .isPresent()) {
                found.add(select);
            }
        });
        return found;
    }

    private static String keys(Draft draft, Select select, ColumnNames columns) {
        List<String> keys = new ArrayList<>();
        int place = 1;
        for (SelectItem item : select.items()) {
            if (item.isStar()) {
                List<ColumnNames.Column> all =
                        columns.of(select, item).orElseThrow(() -> UnknownColumns.of("GROUP BY ALL with *"));
                keys.addAll(all.stream().map(ColumnNames.Column::reference).toList());
                place += all.size();
            } else {
                if (!Aggregates.isIn(draft, item.expression())) {
                    keys.add(Integer.toString(place));
                }
                place++;
            }
        }
        return keys.stream().collect(Collectors.joining(", "));
    }
}
