package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.session.RowCursor;
import dev.redshiftkit.client.value.Column;
import dev.redshiftkit.client.value.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as the driver fetches them, page by page, under one watch from the first to the last. */
final class JdbcRowCursor implements RowCursor {

    private final Statement statement;
    private final ResultSet results;
    private final JdbcSession session;
    private final CommandWatch watch;
    private final RowReader reader;

    private @Nullable Row row;
    private boolean exhausted;
    private boolean closed;

    JdbcRowCursor(Statement statement, ResultSet results, JdbcSession session, CommandWatch watch) throws SQLException {
        this.statement = statement;
        this.results = results;
        this.session = session;
        this.watch = watch;
        this.reader = RowReader.of(results);
    }

    @Override
    public List<Column> columns() {
        return reader.columns();
    }

    @Override
    public boolean advance() {
        try {
            if (!results.next()) {
                exhausted = true;
                return false;
            }
            row = reader.read();
            return true;
        } catch (SQLException failure) {
            closed = true;
            throw session.ended(watch, failure);
        }
    }

    @Override
    public Row row() {
        if (row == null) {
            throw new IllegalStateException("cursor stands before its first row");
        }
        return row;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (exhausted) {
            closeQuietly();
        } else {
            // The driver would send a cancel request, or read all that is left; cutting the connection does neither.
            session.condemn();
            session.abort();
        }
        session.end(watch);
    }

    private void closeQuietly() {
        try {
            statement.close();
        } catch (SQLException failure) {
            // The rows are complete; a connection that was lost since shows itself at the commit that follows.
            session.condemn();
        }
    }
}
