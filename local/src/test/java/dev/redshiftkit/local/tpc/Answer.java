package dev.redshiftkit.local.tpc;

import dev.redshiftkit.local.engine.EngineResult;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement returned, in a form in which the answers of both servers can be compared. */
record Answer(List<Column> columns, List<List<@Nullable String>> rows) {

    /** What a statement without rows returned. */
    static final Answer NOTHING = new Answer(List.of(), List.of());

    record Column(String label, Kind kind) {}

    /** What is told apart among types. */
    enum Kind {
        INTEGER,
        DECIMAL,
        FLOATING,
        TEXT,
        TIME;

        private static Kind ofJdbcType(int type) {
            return switch (type) {
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
                case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
                case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOATING;
                case Types.DATE, Types.TIMESTAMP -> TIME;
                default -> TEXT;
            };
        }

        private static Kind ofOid(int oid) {
            return switch (oid) {
                case 20, 21, 23 -> INTEGER;
                case 1700 -> DECIMAL;
                case 700, 701 -> FLOATING;
                case 1082, 1114 -> TIME;
                default -> TEXT;
            };
        }
    }

    /** Runs a statement through a driver. */
    static Answer of(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return NOTHING;
        }
        try (ResultSet rows = statement.getResultSet()) {
            return of(rows);
        }
    }

    private static Answer of(ResultSet result) throws SQLException {
        ResultSetMetaData description = result.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int column = 1; column <= description.getColumnCount(); column++) {
            columns.add(
                    new Column(description.getColumnLabel(column), Kind.ofJdbcType(description.getColumnType(column))));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            @Nullable String[] row = new String[columns.size()];
            for (int column = 0; column < row.length; column++) {
                row[column] = result.getString(column + 1);
            }
            rows.add(Arrays.asList(row));
        }
        return new Answer(columns, rows);
    }

    @SuppressWarnings("NullAway") // loses the annotation of the rows' elements on the way out of the record
    static Answer of(EngineResult result) {
        return new Answer(
                result.columns().stream()
                        .map(column -> new Column(column.name(), Kind.ofOid(column.typeOid())))
                        .toList(),
                result.rows());
    }

    /** Whether any row holds any value. */
    boolean saysSomething() {
        return rows.stream().anyMatch(row -> row.stream().anyMatch(value -> value != null));
    }
}
