package dev.redshiftkit.client.query;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A complete answer, held in memory.
 *
 * @param columns empty if the statement returns no rows
 * @param rowsAffected rows inserted, updated or deleted; 0 for statements that change none; empty if rows are returned
 * @param executionTime from sending the statement to having read its last row, without the wait for a session
 */
public record QueryResult(List<Column> columns, List<Row> rows, OptionalLong rowsAffected, Duration executionTime) {

    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
