package dev.redshiftkit.local.unload;

import static java.util.stream.Collectors.joining;

import dev.redshiftkit.local.engine.EngineColumn;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.binary.ColumnType;
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
        return new OutputQuery(sql, columns.stream().map(OutputQuery::column).toList());
    }

    private static String withoutSemicolon(String sql) {
        String stripped = sql.strip();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static OutputColumn column(EngineColumn column) {
        return new OutputColumn(column.name(), ColumnType.of(column.typeOid(), column.typeModifier()));
    }

    String copyStatement() {
        return "COPY (" + (columns.stream().anyMatch(OutputColumn::isForeign) ? castSql() : sql)
                + "\n) TO STDOUT (FORMAT binary)";
    }

    private String castSql() {
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(joining(", "));
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> "c" + i + (columns.get(i).isForeign() ? "::text" : ""))
                .collect(joining(", "));
        return "SELECT " + values + " FROM (" + sql + "\n) AS unloaded (" + names + ")";
    }
}
