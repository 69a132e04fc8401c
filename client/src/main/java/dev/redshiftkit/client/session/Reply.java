package dev.redshiftkit.client.session;

import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.util.List;
import java.util.OptionalLong;

/**
 * A complete answer, read to its end. Of several statements sent together it is the answer to the last.
 *
 * @param columns empty if the statement returns no rows
 * @param rowsAffected empty if the statement returns rows, or changes something that is not counted
 */
public record Reply(List<Column> columns, List<Row> rows, OptionalLong rowsAffected) {

    public Reply {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
