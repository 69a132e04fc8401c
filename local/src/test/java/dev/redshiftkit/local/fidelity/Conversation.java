package dev.redshiftkit.local.fidelity;

import com.amazon.redshift.util.RedshiftException;
import com.amazon.redshift.util.RedshiftWarning;
import com.amazon.redshift.util.ServerErrorMessage;
import dev.redshiftkit.local.fidelity.Answer.Result;
import dev.redshiftkit.local.fidelity.Expectation.Failure;
import dev.redshiftkit.local.fidelity.Expectation.Notice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts statements to a server and takes down its answers, as far as a caller of the driver can tell. */
final class Conversation {

    private static final String SEVERITY = "ERROR: ";
    private static final String NO_STATE = "00000";

    private final Connection connection;

    Conversation(Connection connection) {
        this.connection = connection;
    }

    /** Runs a text of one or more statements; an error is an answer like others. */
    Answer ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Result result = execute(statement, sql);
            return new Answer(result, notices(statement));
        }
    }

    private static Result execute(Statement statement, String sql) {
        try {
            Result last = result(statement, statement.execute(sql));
            boolean table = statement.getMoreResults();
            while (table || statement.getUpdateCount() >= 0) {
                last = result(statement, table);
                table = statement.getMoreResults();
            }
            return last;
        } catch (SQLException e) {
            return new Result.Failed(failure(e));
        }
    }

    private static Result result(Statement statement, boolean table) throws SQLException {
        if (!table) {
            return new Result.Count(Math.max(0, statement.getLargeUpdateCount()));
        }
        try (ResultSet rows = statement.getResultSet()) {
            return read(rows);
        }
    }

    private static Result read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            labels.add(columns.getColumnLabel(column));
            types.add(columns.getColumnTypeName(column));
        }
        List<Row> read = new ArrayList<>();
        while (rows.next()) {
            read.add(row(rows, labels.size()));
        }
        return new Result.Table(labels, types, read);
    }

    private static Row row(ResultSet rows, int columns) throws SQLException {
        List<Optional<String>> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            cells.add(Optional.ofNullable(rows.getString(column)));
        }
        return new Row(cells);
    }

    private static Failure failure(SQLException e) {
        return new Failure(Optional.ofNullable(e.getSQLState()).orElse(NO_STATE), message(e));
    }

    private static String message(SQLException e) {
        Optional<String> words = e instanceof RedshiftException redshift
                ? Optional.ofNullable(redshift.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
                : Optional.empty();
        String message = words.orElseGet(() -> String.valueOf(e.getMessage()));
        return message.startsWith(SEVERITY) ? message.substring(SEVERITY.length()) : message;
    }

    private static List<Notice> notices(Statement statement) throws SQLException {
        List<Notice> notices = new ArrayList<>();
        for (@Nullable SQLWarning warning = statement.getWarnings();
                warning != null;
                warning = warning.getNextWarning()) {
            notices.add(new Notice(severity(warning), String.valueOf(warning.getMessage())));
        }
        return notices;
    }

    private static String severity(SQLWarning warning) {
        return warning instanceof RedshiftWarning redshift
                ? String.valueOf(redshift.getServerErrorMessage().getSeverity())
                : "DRIVER";
    }
}
