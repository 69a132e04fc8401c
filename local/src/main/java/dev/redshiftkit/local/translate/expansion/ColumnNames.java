package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.syntax.Alias;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.syntax.Query.CommonTable;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the names of the columns that queries and what they join have. */
final class ColumnNames {

    private final Draft draft;
    private final Relations relations;

    /** Names that WITH gives; those of inner queries hide those of outer ones, which is as good as scopes in practice. */
    private final Map<String, CommonTable> commonTables = new HashMap<>();

    private ColumnNames(Draft draft, Relations relations) {
        this.draft = draft;
        this.relations = relations;
    }

    static ColumnNames of(Draft draft, Relations relations) {
        ColumnNames names = new ColumnNames(draft, relations);
        Queries.forEach(
                Queries.of(draft),
                query -> query.commonTables().forEach(table -> names.commonTables.putIfAbsent(table.name(), table)));
        return names;
    }

    /** Returns the columns that a star stands for, each as it has to be written; empty if a relation is not known. */
    Optional<List<Column>> of(Select select, SelectItem star) {
        if (star.expression().size() == 1) {
            return join(select.from().stream().map(this::of));
        }
        int name = star.expression().to() - 3;
        String qualifier = draft.name(name);
        return select.relations()
                .filter(relation -> relation.name().filter(qualifier::equals).isPresent())
                .findFirst()
                .flatMap(this::of);
    }

    /** Returns the columns of something in FROM; empty if they are not known. */
    Optional<List<Column>> of(FromItem item) {
        if (item instanceof FromItem.Joined joined) {
            return of(joined.left()).flatMap(left -> of(joined.right()).map(right -> merged(joined, left, right)));
        }
        if (item instanceof FromItem.Grouped grouped && grouped.alias().isEmpty()) {
            return of(grouped.inner());
        }
        return names(item).map(names -> qualified(item, names));
    }

    private Optional<List<String>> names(FromItem item) {
        if (item instanceof FromItem.Named named) {
            return renamed(relation(named.parts()), named.alias());
        }
        if (item instanceof FromItem.Derived derived) {
            return renamed(of(derived.query()), derived.alias());
        }
        if (item instanceof FromItem.Called called) {
            return called.alias().map(Alias::columns).filter(names -> !names.isEmpty());
        }
        return Optional.empty();
    }

    private Optional<List<String>> relation(List<String> parts) {
        CommonTable table = parts.size() == 1 ? commonTables.get(parts.get(0)) : null;
        if (table == null) {
            return relations.columns(parts);
        }
        return table.columns().isEmpty() ? columns(table) : Optional.of(table.columns());
    }

    /** Within its own query the name means something else. */
    private Optional<List<String>> columns(CommonTable table) {
        commonTables.remove(table.name());
        Optional<List<String>> columns = of(table.query());
        commonTables.put(table.name(), table);
        return columns;
    }

    /** Returns the names of a query's columns. */
    Optional<List<String>> of(Query query) {
        Select select = query.body().first();
        List<String> names = new ArrayList<>();
        for (SelectItem item : select.items()) {
            if (item.isStar()) {
                Optional<List<Column>> columns = of(select, item);
                if (columns.isEmpty()) {
                    return Optional.empty();
                }
                columns.get().forEach(column -> names.add(column.name()));
            } else {
                names.add(Label.of(draft, item));
            }
        }
        names.removeAll(select.excluded());
        return Optional.of(names);
    }

    private static Optional<List<String>> renamed(Optional<List<String>> names, Optional<Alias> alias) {
        return names.map(old ->
                alias.map(Alias::columns).map(fresh -> renamed(old, fresh)).orElse(old));
    }

    private static List<String> renamed(List<String> old, List<String> fresh) {
        return Stream.concat(fresh.stream(), old.stream().skip(fresh.size())).toList();
    }

    private static List<Column> qualified(FromItem item, List<String> names) {
        String prefix = item.name().map(name -> QuotedName.of(name) + ".").orElse("");
        return names.stream()
                .map(name -> new Column(name, prefix + QuotedName.of(name)))
                .toList();
    }

    /** The columns of USING come first, once and without a table. */
    private static List<Column> merged(FromItem.Joined joined, List<Column> left, List<Column> right) {
        List<String> using = joined.using();
        Stream<Column> common = using.stream().map(name -> new Column(name, QuotedName.of(name)));
        Stream<Column> rest =
                Stream.concat(left.stream(), right.stream()).filter(column -> !using.contains(column.name()));
        return Stream.concat(common, rest).toList();
    }

    private static Optional<List<Column>> join(Stream<Optional<List<Column>>> parts) {
        List<Column> columns = new ArrayList<>();
        for (Optional<List<Column>> part : (Iterable<Optional<List<Column>>>) parts::iterator) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            columns.addAll(part.get());
        }
        return Optional.of(columns);
    }

    /**
     * A column.
     *
     * @param name in lower case
     * @param reference what to write to mean it
     */
    record Column(String name, String reference) {}
}
