package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A table that holds records of one kind: what the views of script 50-load-history.sql read.
 *
 * @param name in the schema redshift_kit
 * @param columns in the order in which {@code values} gives them
 * @param statement tells which statement a record belongs to
 */
record LogTable<T>(
        String name, List<String> columns, Function<T, StatementContext> statement, Function<T, List<Object>> values) {

    /** Begins every record: what the tables have in common. */
    private static final List<String> COMMON = List.of("user_id", "query_id", "transaction_id", "session_id");

    static <T> LogTable<T> of(
            String name, Function<T, StatementContext> statement, Function<T, List<Object>> values, String... columns) {
        List<String> all = new ArrayList<>(COMMON);
        all.addAll(Arrays.asList(columns));
        return new LogTable<>(name, List.copyOf(all), statement, values);
    }

    /** Adds the records, all or none. */
    void write(List<T> records, EngineSession session) {
        String copy = "COPY redshift_kit." + name + " (" + String.join(", ", columns) + ") FROM STDIN";
        session.copyIn(copy, rows -> {
            for (T entry : records) {
                rows.write(CopyText.row(row(entry)).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private List<Object> row(T entry) {
        StatementContext context = statement.apply(entry);
        List<Object> row = new ArrayList<>(
                List.of(context.userId(), context.queryId(), context.transactionId(), context.sessionId()));
        row.addAll(values.apply(entry));
        return row;
    }
}
