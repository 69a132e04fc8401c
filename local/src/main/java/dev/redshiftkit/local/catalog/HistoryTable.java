package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One table of the history: where a kind of record goes, and what of it into which column.
 *
 * @param name of the table in the private schema
 * @param columns in the order the values are given in, those of the statement first
 * @param statement which statement a record belongs to
 * @param values gives the others
 */
record HistoryTable<T>(
        String name, List<String> columns, Function<T, StatementContext> statement, BiConsumer<T, HistoryRow> values) {

    private static final String STATEMENT_COLUMNS = "user_id, query_id, transaction_id, session_id";

    /** Adds records; nothing happens if there are none. */
    void append(List<T> records, EngineSession engine) {
        if (!records.isEmpty()) {
            engine.copyIn(copyStatement(), rows -> write(records, rows));
        }
    }

    private String copyStatement() {
        return "COPY redshift_kit." + name + " (" + STATEMENT_COLUMNS + ", " + String.join(", ", columns)
                + ") FROM STDIN";
    }

    private void write(List<T> records, OutputStream rows) throws IOException {
        for (T record : records) {
            HistoryRow row = new HistoryRow();
            StatementContext context = statement.apply(record);
            row.add(context.userId())
                    .add(context.queryId())
                    .add(context.transactionId())
                    .add(context.sessionId());
            values.accept(record, row);
            rows.write(row.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
