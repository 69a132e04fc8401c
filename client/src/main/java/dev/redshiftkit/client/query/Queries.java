package dev.redshiftkit.client.query;

/**
 * Runs statements. Safe for use by several threads.
 *
 * <pre>{@code
 * List<String> cities = client.queries()
 *         .sql("select city from venue where seats > ?")
 *         .bind(50_000)
 *         .within(Duration.ofSeconds(10))
 *         .list(row -> row.asText("city"));
 * }</pre>
 */
public final class Queries {

    private final QueryExecutor executor;

    public Queries(QueryExecutor executor) {
        this.executor = executor;
    }

    /**
     * Begins a statement.
     *
     * @param sql with {@code ?} where values go; never put values into the text itself
     */
    public QuerySpec sql(String sql) {
        return new QuerySpec(executor, sql);
    }
}
