package dev.redshiftkit.client.copy;

import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.Conversation;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks the system views about a load, on the session that ran it.
 *
 * <p>{@code sys_load_error_detail} is there on clusters and on Serverless; {@code stl_load_errors} knows the rejected data
 * too, but only on clusters (Redshift guide, "SYS_LOAD_ERROR_DETAIL", "STL_LOAD_ERRORS"). So the first is asked, and the
 * second completes it where it can. Columns of type {@code char} come padded with blanks.
 */
final class LoadHistory {

    private static final String ERRORS =
            "select rtrim(file_name) as file_name, line_number, rtrim(column_name) as column_name, error_code,"
                    + " rtrim(error_message) as error_message"
                    + " from sys_load_error_detail where query_id = ? order by file_name, line_number, position limit "
                    + CopyReport.MOST_ERRORS;

    private static final String RAW_DATA =
            "select rtrim(filename) as file_name, line_number, rtrim(colname) as column_name,"
                    + " rtrim(raw_field_value) as raw_field_value, rtrim(raw_line) as raw_line"
                    + " from stl_load_errors where query = ? order by file_name, line_number, position limit "
                    + CopyReport.MOST_ERRORS;

    private static final String REJECTED = "select count(*) as rejected from sys_load_error_detail where query_id = ?";

    private static final String SCANNED = "select file_bytes_scanned from sys_load_history where query_id = ?";

    private final Conversation conversation;

    LoadHistory(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The id of this session's last COPY, be it finished or failed; empty if there was none. */
    OptionalLong lastCopyId() {
        long id = number("select pg_last_copy_id() as id", "id");
        return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
    }

    long lastCopyCount() {
        return number("select pg_last_copy_count() as loaded", "loaded");
    }

    long rejected(long queryId) {
        return number(REJECTED, "rejected", queryId);
    }

    OptionalLong bytesScanned(long queryId) {
        return conversation.execute(SCANNED, queryId).rows().stream()
                .flatMap(row -> row.optional("file_bytes_scanned", Value::asLong).stream())
                .mapToLong(Long::longValue)
                .findFirst();
    }

    List<LoadError> errors(long queryId) {
        List<LoadError> errors = conversation.execute(ERRORS, queryId).rows().stream()
                .map(LoadHistory::error)
                .toList();
        return errors.isEmpty() ? errors : completed(errors, queryId);
    }

    /** Where the older view cannot be read, the errors stay as they are: they name file, line, column and reason. */
    private List<LoadError> completed(List<LoadError> errors, long queryId) {
        try {
            List<Row> raw = conversation.execute(RAW_DATA, queryId).rows();
            return errors.stream().map(error -> completed(error, raw)).toList();
        } catch (RedshiftException notOnServerless) {
            return errors;
        }
    }

    private static LoadError completed(LoadError error, List<Row> raw) {
        return raw.stream()
                .filter(row -> error.isAt(text(row, "file_name"), line(row), text(row, "column_name")))
                .findFirst()
                .map(row -> error.withRaw(text(row, "raw_field_value"), text(row, "raw_line")))
                .orElse(error);
    }

    private static LoadError error(Row row) {
        return new LoadError(
                text(row, "file_name"),
                line(row),
                text(row, "column_name"),
                row.optional("error_code", Value::asInt).orElse(0),
                text(row, "error_message"),
                Optional.empty(),
                Optional.empty());
    }

    private static long line(Row row) {
        return row.optional("line_number", Value::asLong).orElse(-1L);
    }

    private static String text(Row row, String column) {
        return row.optional(column, Value::asText).orElse("").stripTrailing();
    }

    private long number(String sql, String column, Object... parameters) {
        return conversation.execute(sql, parameters).rows().stream()
                .flatMap(row -> row.optional(column, Value::asLong).stream())
                .findFirst()
                .orElse(0L);
    }
}
