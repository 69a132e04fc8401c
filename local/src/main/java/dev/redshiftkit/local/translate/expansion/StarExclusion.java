package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import dev.redshiftkit.local.translate.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code SELECT * EXCLUDE (a, b)} (Redshift guide, "EXCLUDE column_list"): all columns but these, by their names. */
final class StarExclusion implements Expansion {

    @Override
    public boolean concerns(Draft draft) {
        return draft.hasAny("exclude");
    }

    @Override
    public boolean asks(Draft draft) {
        return !find(draft).isEmpty();
    }

    @Override
    public boolean expand(Draft draft, Relations relations) {
        List<Select> found = find(draft);
        found.stream().limit(1).forEach(select -> expand(draft, select, ColumnNames.of(draft, relations)));
        return !found.isEmpty();
    }

    private static List<Select> find(Draft draft) {
        List<Select> found = new ArrayList<>();
        Queries.forEachSelect(Queries.of(draft), select -> {
            if (!select.exclusion().isEmpty()) {
                found.add(select);
            }
        });
        return found;
    }

    private static void expand(Draft draft, Select select, ColumnNames columns) {
        List<String> missing = new ArrayList<>(select.excluded());
        for (SelectItem item : select.items()) {
            if (item.isStar()) {
                List<ColumnNames.Column> all = known(columns.of(select, item));
                all.forEach(column -> missing.remove(column.name()));
                write(draft, item.expression(), rest(all, select.excluded()));
            }
        }
        if (!missing.isEmpty()) {
            throw SqlError.of("42703", "column \"" + missing.get(0) + "\" does not exist");
        }
        draft.delete(select.exclusion().from(), select.exclusion().to());
    }

    private static List<ColumnNames.Column> known(Optional<List<ColumnNames.Column>> columns) {
        return columns.orElseThrow(() -> UnknownColumns.of("EXCLUDE"));
    }

    private static String rest(List<ColumnNames.Column> all, List<String> excluded) {
        return all.stream()
                .filter(column -> !excluded.contains(column.name()))
                .map(ColumnNames.Column::reference)
                .collect(Collectors.joining(", "));
    }

    private static void write(Draft draft, Span star, String columns) {
        draft.replace(star.from(), columns);
        draft.delete(star.from() + 1, star.to());
    }
}
