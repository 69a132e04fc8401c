package dev.redshiftkit.local.explain;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.explain.conversion.Relation;
import dev.redshiftkit.local.explain.conversion.Relations;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what plans depend on in the catalogue. */
final class RelationLookup {

    /** A row for each column of the sort key, or one; the columns of an interleaved key are in no order. */
    private static final String ATTRIBUTES = """
            SELECT wanted.schema, wanted.relation, coalesce(t.diststyle, 'AUTO(ALL)'), c.reltuples >= 0, a.attname
            FROM (VALUES %s) AS wanted (schema, relation)
            JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.schema
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.relation
            LEFT JOIN redshift_kit.table_attributes t ON t.relid = c.oid
            LEFT JOIN redshift_kit.column_attributes k
                ON k.relid = c.oid AND k.sortkey > 0 AND t.sortstyle IS DISTINCT FROM 'INTERLEAVED'
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
            ORDER BY wanted.schema, wanted.relation, k.sortkey""";

    private RelationLookup() {}

    static Relations find(List<Relations.Name> names, EngineSession engine) {
        if (names.isEmpty()) {
            return Relations.of(List.of());
        }
        String wanted = names.stream()
                .map(name -> "(" + EngineLiteral.of(name.schema()) + ", " + EngineLiteral.of(name.relation()) + ")")
                .collect(Collectors.joining(", "));
        Map<Relations.Name, List<List<@Nullable String>>> rows =
                engine.query(ATTRIBUTES.formatted(wanted)).rows().stream()
                        .collect(Collectors.groupingBy(RelationLookup::name, LinkedHashMap::new, Collectors.toList()));
        return Relations.of(rows.values().stream().map(RelationLookup::relation).toList());
    }

    private static Relations.Name name(List<@Nullable String> row) {
        return new Relations.Name(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }

    private static Relation relation(List<List<@Nullable String>> rows) {
        List<@Nullable String> first = rows.get(0);
        List<String> sortKey = rows.stream()
                .filter(row -> row.get(4) != null)
                .map(row -> String.valueOf(row.get(4)))
                .toList();
        return new Relation(
                String.valueOf(first.get(0)),
                String.valueOf(first.get(1)),
                String.valueOf(first.get(2)),
                sortKey,
                "t".equals(first.get(3)));
    }
}
