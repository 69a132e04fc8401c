package dev.redshiftkit.local.unload;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.local.engine.EngineColumn;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
import dev.redshiftkit.local.unload.file.OutputColumn;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The query of an UNLOAD in the engine's SQL, and the columns it returns.
 *
 * @param sql without a semicolon at its end
 */
record OutputQuery(String sql, List<OutputColumn> columns) {

    /**
     * Asks the engine what a query returns, without running it.
     *
     * @throws SqlError if the engine does not take the query
     */
    static OutputQuery describe(String engineSql, EngineSession session) {
        String sql = withoutSemicolon(engineSql);
        // The line feed keeps a comment at the end of the query from swallowing what follows.
        List<EngineColumn> columns = session.query("SELECT * FROM (" + sql + "\n) AS unloaded LIMIT 0")
                .columns();
        return new OutputQuery(
                sql,
                IntStream.range(0, columns.size())
                        .mapToObj(field -> column(field, columns.get(field)))
                        .toList());
    }

    private static String withoutSemicolon(String sql) {
        String stripped = sql.strip();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static OutputColumn column(int field, EngineColumn column) {
        return new OutputColumn(field, column.name(), ColumnType.of(column.typeOid(), column.typeModifier()));
    }

    /**
     * Returns the statement that gives the rows.
     *
     * @param keys columns by which rows are to come in groups; within a group, and if there are no keys, they come in the order
     *     of the query
     */
    String copyStatement(List<OutputColumn> keys) {
        boolean asIs = keys.isEmpty() && columns.stream().noneMatch(OutputColumn::isForeign);
        return "COPY (" + (asIs ? sql : namedSql(keys)) + "\n) TO STDOUT (FORMAT binary)";
    }

    private String namedSql(List<OutputColumn> keys) {
        String names = columns.stream().map(OutputQuery::nameOf).collect(joining(", "));
        String values = columns.stream()
                .map(column -> nameOf(column) + (column.isForeign() ? "::text" : ""))
                .collect(joining(", "));
        String rows = "(" + sql + "\n) AS unloaded (" + names + ")";
        return "SELECT " + values + " FROM " + (keys.isEmpty() ? rows : grouped(rows, keys));
    }

    /** The texts of two values differ wherever the values do, while an order of their own may take unlike ones for equal. */
    private static String grouped(String rows, List<OutputColumn> keys) {
        String order =
                keys.stream().map(key -> nameOf(key) + "::text COLLATE \"C\"").collect(joining(", "));
        return "(SELECT *, row_number() OVER () AS r FROM " + rows + ") AS numbered ORDER BY " + order + ", r";
    }

    private static String nameOf(OutputColumn column) {
        return "c" + column.field();
    }
}
