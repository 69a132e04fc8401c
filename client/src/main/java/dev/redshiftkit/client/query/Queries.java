package dev.redshiftkit.client.query;

import java.time.Duration;
import java.util.function.Function;

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

    /**
     * Runs several statements on one session, where each sees what those before it have set or begun: a transaction, a
     * temporary table, a parameter of the session. The session is returned when {@code talk} does. A transaction that is still
     * open is rolled back then; parameters that were set and temporary tables stay with the session, and whoever is given
     * it next finds them.
     *
     * @param time for all of it, from the wait for a session on
     * @throws dev.redshiftkit.client.error.RedshiftException if no session could be had, and whatever {@code talk} throws
     */
    public <T> T converse(Duration time, Function<Conversation, T> talk) {
        return executor.converse(time, talk);
    }
}
