package dev.redshiftkit.local.copy;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table a load goes to, and its columns in the order of the fields.
 *
 * @param engineName as engine SQL names it
 * @param id the engine's number of the table
 */
record TargetTable(String engineName, long id, List<TargetColumn> columns) {

    private static final String COLUMNS = """
            SELECT a.attrelid::bigint, a.attname,
                   CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE a.atttypid END::bigint,
                   CASE t.typtype WHEN 'd' THEN t.typtypmod ELSE a.atttypmod END,
                   a.attnotnull, a.atthasdef, a.attidentity
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = %s::pg_catalog.regclass AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""";

    /**
     * Looks the table up in the engine's catalogue.
     *
     * @throws SqlError if there is no such table or column, or the column list leaves out or names what it must not
     */
    static TargetTable find(Copy copy, String database, EngineSession session) {
        String name = EngineName.of(copy.table(), database);
        EngineResult result = session.query(COLUMNS.formatted(EngineName.literal(name)));
        List<TargetColumn> all = result.rows().stream().map(TargetTable::column).toList();
        List<TargetColumn> chosen = new ColumnChoice(copy, all).columns();
        chosen.forEach(TargetTable::requireKnownType);
        return new TargetTable(name, result.firstValue().map(Long::parseLong).orElse(0L), chosen);
    }

    private static TargetColumn column(List<@Nullable String> row) {
        int oid = Integer.parseInt(text(row, 2));
        return new TargetColumn(
                text(row, 1),
                ColumnType.of(oid, Integer.parseInt(text(row, 3))),
                text(row, 4).equals("t"),
                text(row, 5).equals("t"),
                !text(row, 6).isBlank());
    }

    private static String text(List<@Nullable String> row, int index) {
        String value = row.get(index);
        return value == null ? "" : value;
    }

    private static void requireKnownType(TargetColumn column) {
        if (column.type().kind() == ColumnType.Kind.OTHER) {
            throw Refusals.unsupported("the type of column " + column.name());
        }
    }

    String copyStatement() {
        String names =
                columns.stream().map(column -> EngineName.quote(column.name())).collect(joining(", "));
        return "COPY " + engineName + " (" + names + ") FROM STDIN (FORMAT binary)";
    }

    /** Which columns the fields of a file go to (Redshift guide, "Column mapping options" and EXPLICIT_IDS). */
    private record ColumnChoice(Copy copy, List<TargetColumn> all) {

        List<TargetColumn> columns() {
            return copy.columns().isEmpty() ? unlisted() : listed();
        }

        private boolean explicitIds() {
            return copy.options().conversion().rows().explicitIds();
        }

        private List<TargetColumn> unlisted() {
            return all.stream()
                    .filter(column -> explicitIds() || !column.identity())
                    .toList();
        }

        private List<TargetColumn> listed() {
            List<TargetColumn> columns = new ArrayList<>();
            for (Identifier name : copy.columns()) {
                columns.add(find(name));
            }
            for (TargetColumn column : all) {
                requireFitting(column, columns.contains(column));
            }
            return columns;
        }

        private TargetColumn find(Identifier name) {
            return all.stream()
                    .filter(column -> column.name().equals(name.value()))
                    .findFirst()
                    .orElseThrow(() -> SqlError.of(
                            "42703",
                            "column \"%s\" of relation \"%s\" does not exist"
                                    .formatted(name.value(), copy.table().name().value())));
        }

        private void requireFitting(TargetColumn column, boolean listed) {
            if (!listed && column.mustBeListed()) {
                throw SqlError.of("42601", "NOT NULL column without DEFAULT must be included in column list");
            }
            if (column.identity() && listed && !explicitIds()) {
                throw SqlError.of(
                        SqlError.INTERNAL_ERROR,
                        "COPY into IDENTITY column \"%s\" requires EXPLICIT_IDS".formatted(column.name()));
            }
            if (column.identity() && !listed && explicitIds()) {
                throw SqlError.of(
                        SqlError.INTERNAL_ERROR,
                        "EXPLICIT_IDS requires IDENTITY column \"%s\" in the column list".formatted(column.name()));
            }
        }
    }
}
