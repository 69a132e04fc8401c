package dev.redshiftkit.client.query;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.value.Row;
import dev.redshiftkit.client.value.RowMapper;
import dev.redshiftkit.client.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A statement being put together; the last call of the sentence runs it. For one thread, and for one run.
 *
 * <p>Every run blocks until the answer is complete, at most for the time given by {@link #within} and otherwise
 * {@code redshift.query.timeout}, and throws {@link RedshiftException} if it fails: {@code QUERY_TIMEOUT} if the time is
 * up, {@code QUERY_CANCELLED} if it was asked to stop, {@code POOL_EXHAUSTED} if no session became free.
 */
public final class QuerySpec {

    private final QueryExecutor executor;
    private final String sql;
    private final List<Value> parameters = new ArrayList<>();
    private Duration time;
    private int fetchSize;

    QuerySpec(QueryExecutor executor, String sql) {
        this.executor = executor;
        this.sql = sql;
        this.time = executor.settings().timeout();
        this.fetchSize = executor.settings().fetchSize();
    }

    /**
     * Adds values for the next parameters, in the order of their question marks. For NULL bind {@link Value.Null#INSTANCE}.
     *
     * @throws IllegalArgumentException if a value is of a class that {@link Value#of} does not accept
     */
    public QuerySpec bind(Object... values) {
        Stream.of(values).map(Value::of).forEach(parameters::add);
        return this;
    }

    /** Sets the time for all of it: the wait for a session, the execution, and reading the result. */
    public QuerySpec within(Duration time) {
        this.time = time;
        return this;
    }

    /**
     * Sets the rows a page when streaming; the other ways of running read everything at once.
     *
     * @throws dev.redshiftkit.client.error.InvalidSettingException unless it is 1 to 1,000,000
     */
    public QuerySpec fetchSize(int rows) {
        this.fetchSize = executor.settings().withFetchSize(rows).fetchSize();
        return this;
    }

    /** Runs any statement. */
    public QueryResult execute() {
        return executor.converse(time, conversation -> conversation.execute(sql, List.copyOf(parameters)));
    }

    /** Runs a statement that returns rows. */
    public List<Row> rows() {
        return execute().rows();
    }

    /** Runs a statement that returns rows, and makes an object of each. */
    public <T> List<T> list(RowMapper<T> mapper) {
        return rows().stream().<T>map(mapper::map).toList();
    }

    /**
     * Runs a statement that returns one row or none.
     *
     * @throws RedshiftException of kind {@code DATA_ERROR} if there are more
     */
    public <T> Optional<T> optional(RowMapper<T> mapper) {
        List<Row> rows = rows();
        requireRows(rows.size() <= 1, "at most one row", rows);
        return rows.stream().findFirst().map(mapper::map);
    }

    /**
     * Runs a statement that returns exactly one row.
     *
     * @throws RedshiftException of kind {@code DATA_ERROR} if there are more or none
     */
    public <T> T single(RowMapper<T> mapper) {
        List<Row> rows = rows();
        requireRows(rows.size() == 1, "exactly one row", rows);
        return mapper.map(rows.get(0));
    }

    /** Runs a statement that changes rows, and returns how many it changed; 0 for statements that change none. */
    public long update() {
        return execute().rowsAffected().orElse(0);
    }

    /**
     * Runs a query over user tables and gives its rows as the server produces them, in a read-only transaction and with
     * about two pages in memory. The caller closes the stream, which holds a session until then.
     *
     * <p>Not for catalogue queries: the leader node ends those after their first page. Read them with {@link #rows()}.
     */
    public RowStream stream() {
        return executor.stream(new StatementText(sql, List.copyOf(parameters)), time, fetchSize);
    }

    /**
     * Streams as {@link #stream()} does, and calls {@code action} with each row on this thread.
     *
     * @return how many rows there were; that none was missing is proven when this returns
     */
    public long forEach(Consumer<Row> action) {
        try (RowStream stream = stream()) {
            stream.forEach(action);
            return stream.rowsRead();
        }
    }

    private static void requireRows(boolean holds, String expected, List<Row> rows) {
        if (!holds) {
            throw new RedshiftException(
                    "query was to return " + expected + ", but returned " + rows.size(),
                    ErrorFacts.of(ErrorKind.DATA_ERROR, Delivery.ANSWERED));
        }
    }
}
