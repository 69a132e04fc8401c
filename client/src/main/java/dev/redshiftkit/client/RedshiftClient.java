package dev.redshiftkit.client;

import dev.redshiftkit.client.aws.S3Staging;
import dev.redshiftkit.client.config.RedshiftConfig;
import dev.redshiftkit.client.copy.Loads;
import dev.redshiftkit.client.credentials.CredentialsSource;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.health.Health;
import dev.redshiftkit.client.jdbc.DriverProperties;
import dev.redshiftkit.client.jdbc.JdbcSessions;
import dev.redshiftkit.client.jdbc.LoginDataSource;
import dev.redshiftkit.client.jdbc.Watchdog;
import dev.redshiftkit.client.pool.PooledSessions;
import dev.redshiftkit.client.query.Queries;
import dev.redshiftkit.client.query.QueryExecutor;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Ticker;
import dev.redshiftkit.client.unload.Unloads;
import dev.redshiftkit.sql.authorization.Authorization;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A client of one Redshift database. Safe for use by several threads; one for each database and application is enough.
 *
 * <pre>{@code
 * try (RedshiftClient client = RedshiftClient.builder()
 *         .host("sales.abc123.eu-west-1.redshift.amazonaws.com")
 *         .database("sales")
 *         .credentials("report", Secret.of(password))
 *         .build()) {
 *     long sold = client.queries().sql("select count(*) as n from sales").single(row -> row.asLong("n"));
 * }
 * }</pre>
 */
public final class RedshiftClient implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final RedshiftConfig config;
    private final Ticker ticker;
    private final Watchdog watchdog;
    private final PooledSessions pool;
    private final QueryExecutor executor;
    private final S3Staging staging;

    private RedshiftClient(RedshiftConfig config, Ticker ticker) {
        this.config = config;
        this.ticker = ticker;
        DriverProperties properties = new DriverProperties(
                config.applicationName(), config.tls(), config.pool().connectionTimeout());
        this.watchdog = new Watchdog(ticker);
        LoginDataSource logins = new LoginDataSource(config.endpoint(), properties, loginsOf(config.credentials()));
        this.pool = PooledSessions.open(config.pool(), logins, new JdbcSessions(watchdog));
        this.executor = new QueryExecutor(pool, config.query(), ticker);
        this.staging = new S3Staging(config.s3());
    }

    private static Supplier<PasswordCredentials> loginsOf(CredentialsSource source) {
        return () -> (PasswordCredentials) source;
    }

    public static RedshiftClientBuilder builder() {
        return new RedshiftClientBuilder();
    }

    static RedshiftClient of(RedshiftConfig config, Ticker ticker) {
        return new RedshiftClient(config, ticker);
    }

    public RedshiftConfig config() {
        return config;
    }

    /** Statements of all kinds. */
    public Queries queries() {
        return new Queries(executor);
    }

    /** Loads by COPY. */
    public Loads loads() {
        return new Loads(executor, defaultAuthorization());
    }

    /** Unloads by UNLOAD. */
    public Unloads unloads() {
        return new Unloads(executor, defaultAuthorization());
    }

    /** Files in S3 for loads, and from unloads. */
    public S3Staging staging() {
        return staging;
    }

    /** Whether all this works at the moment. */
    public Health health() {
        return new Health(pool, pool::stats, ticker);
    }

    private Authorization defaultAuthorization() {
        return config.defaultRole()
                .<Authorization>map(role -> new Authorization.Roles(List.of(role)))
                .orElseGet(Authorization.DefaultRole::new);
    }

    /**
     * Asks the server to stop everything this client runs at the moment: queries, streams, loads and unloads. Their callers
     * get a {@code RedshiftException} of kind {@code QUERY_CANCELLED}. Does not wait for that.
     *
     * @return how many were asked to stop
     */
    public int cancelRunning() {
        return executor.cancelAll();
    }

    void proveLogin() {
        pool.proveLogin();
    }

    /** Closes as {@link #close(Duration)} does, waiting for 30 seconds. */
    @Override
    public void close() {
        close(DRAIN);
    }

    /**
     * Takes no more work, waits until what runs has ended or {@code patience} is over, and closes everything. Statements
     * that run even then are cut off, and fail. Further calls do nothing.
     */
    public void close(Duration patience) {
        pool.drain(Deadline.after(patience, ticker));
        pool.close();
        watchdog.close();
        staging.close();
    }
}
