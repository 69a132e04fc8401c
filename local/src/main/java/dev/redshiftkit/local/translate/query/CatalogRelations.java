package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.FromItem;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.Query;
import dev.redshiftkit.local.translate.syntax.Select;
import dev.redshiftkit.local.translate.syntax.SelectItem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The system catalogs in FROM: instead of the engine's, queries read views with the columns that Redshift's have. Names in
 * other places, such as {@code 'pg_class'::regclass}, go on to mean the engine's, whose numbers the views show.
 */
final class CatalogRelations implements Rule {

    @Override
    public void apply(Draft draft) {
        if (!draft.hasAny("from") || !mentionsOne(draft)) {
            return;
        }
        Set<String> commonTables = new HashSet<>();
        Queries.forEach(
                Queries.of(draft),
                query -> query.commonTables().stream()
                        .map(Query.CommonTable::name)
                        .forEach(commonTables::add));
        Queries.forEachSelect(Queries.of(draft), select -> translate(draft, select, commonTables));
    }

    private static boolean mentionsOne(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atName(index) && SystemCatalogs.isOne(List.of(draft.name(index)))) {
                return true;
            }
        }
        return false;
    }

    private static void translate(Draft draft, Select select, Set<String> commonTables) {
        List<FromItem> relations = select.relations().toList();
        List<FromItem.Named> catalogs = relations.stream()
                .flatMap(relation -> catalog(relation, commonTables))
                .toList();
        if (!catalogs.isEmpty()) {
            select.items().stream()
                    .filter(SelectItem::isStar)
                    .forEach(star -> writeOut(draft, star, relations, catalogs));
            catalogs.forEach(catalog -> replace(draft, catalog));
        }
    }

    private static Stream<FromItem.Named> catalog(FromItem relation, Set<String> commonTables) {
        return relation instanceof FromItem.Named named
                        && SystemCatalogs.isOne(named.parts())
                        && !(named.parts().size() == 1
                                && commonTables.contains(named.parts().get(0)))
                ? Stream.of(named)
                : Stream.empty();
    }

    private static void replace(Draft draft, FromItem.Named catalog) {
        draft.replace(catalog.path().from(), "redshift_kit." + relation(catalog));
        draft.delete(catalog.path().from() + 1, catalog.path().to());
    }

    private static String relation(FromItem.Named catalog) {
        return catalog.parts().get(catalog.parts().size() - 1);
    }

    /** A star among things of which one has no name is left alone: it stands for some columns too many. */
    private static void writeOut(
            Draft draft, SelectItem star, List<FromItem> relations, List<FromItem.Named> catalogs) {
        int from = star.expression().from();
        int to = star.expression().to();
        Optional<String> qualifier = to - from == 1 ? Optional.empty() : Optional.of(draft.name(to - 3));
        List<FromItem> meant = relations.stream()
                .filter(relation -> qualifier.isEmpty() || relation.name().equals(qualifier))
                .toList();
        boolean written = meant.stream().anyMatch(catalogs::contains)
                && meant.stream().allMatch(relation -> relation.name().isPresent());
        if (written) {
            draft.replace(from, meant.stream().map(CatalogRelations::columns).collect(Collectors.joining(", ")));
            draft.delete(from + 1, to);
        }
    }

    private static String columns(FromItem relation) {
        String name = relation.name().map(CatalogRelations::quoted).orElseThrow();
        List<String> columns = relation instanceof FromItem.Named named && SystemCatalogs.isOne(named.parts())
                ? SystemCatalogs.columns(relation(named))
                : List.of();
        return columns.isEmpty()
                ? name + ".*"
                : columns.stream().map(column -> name + "." + column).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
