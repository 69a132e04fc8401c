package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.session.Reply;
import dev.redshiftkit.client.value.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads the answers to a statement to their end: one left unread would be ended by a cancel request that may come late. */
final class Replies {

    private static final Reply NOTHING = new Reply(List.of(), List.of(), OptionalLong.of(0));

    private Replies() {}

    static Reply readAll(Statement statement, boolean startsWithRows) throws SQLException {
        Reply last = NOTHING;
        boolean rows = startsWithRows;
        long count = rows ? 0 : statement.getLargeUpdateCount();
        while (rows || count >= 0) {
            last = rows ? readRows(statement) : new Reply(List.of(), List.of(), OptionalLong.of(count));
            rows = statement.getMoreResults();
            count = rows ? 0 : statement.getLargeUpdateCount();
        }
        return last;
    }

    private static Reply readRows(Statement statement) throws SQLException {
        try (ResultSet results = statement.getResultSet()) {
            RowReader reader = RowReader.of(results);
            List<Row> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(reader.read());
            }
            return new Reply(reader.columns(), rows, OptionalLong.empty());
        }
    }
}
