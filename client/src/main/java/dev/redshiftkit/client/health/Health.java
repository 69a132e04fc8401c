package dev.redshiftkit.client.health;

import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.pool.PoolStats;
import dev.redshiftkit.client.session.Command;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Session;
import dev.redshiftkit.client.session.SessionRequest;
import dev.redshiftkit.client.session.SessionSource;
import dev.redshiftkit.client.session.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Checks whether the client can do its work. Safe for use by several threads. */
public final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SessionSource sessions;
    private final Supplier<PoolStats> pool;
    private final Ticker ticker;

    public Health(SessionSource sessions, Supplier<PoolStats> pool, Ticker ticker) {
        this.sessions = sessions;
        this.pool = pool;
        this.ticker = ticker;
    }

    /**
     * Looks at the pool, then runs one small statement. Blocks for five seconds at most, and never throws for a server
     * that does not answer: that is what the report is for.
     *
     * <p>The statement reaches the server: a Serverless workgroup that sleeps is woken, and billed. Ask no more often than
     * the answer is worth.
     */
    public HealthReport check() {
        return HealthReport.of(List.of(poolCheck(), connectivityCheck()));
    }

    private HealthCheck poolCheck() {
        PoolStats stats = pool.get();
        HealthStatus status = stats.available() > 0 ? HealthStatus.HEALTHY : HealthStatus.DEGRADED;
        Map<String, String> details = Map.of(
                "available", Integer.toString(stats.available()),
                "idle", Integer.toString(stats.idle()),
                "in_use", Integer.toString(stats.inUse()),
                "max", Integer.toString(stats.maximum()),
                "waiting", Integer.toString(stats.waiting()));
        return new HealthCheck("connection_pool", status, details);
    }

    private HealthCheck connectivityCheck() {
        long started = ticker.nanos();
        Deadline deadline = Deadline.after(PATIENCE, ticker);
        try (Session session = sessions.acquire(new SessionRequest(deadline))) {
            session.execute(Command.of("select 1", deadline));
            Duration took = Duration.ofNanos(ticker.nanos() - started);
            return connectivity(HealthStatus.HEALTHY, Map.of("round_trip", took.toMillis() + " ms"));
        } catch (RedshiftException failure) {
            Map<String, String> details = Map.of(
                    "error",
                    String.valueOf(failure.getMessage()),
                    "kind",
                    failure.kind().name());
            return connectivity(HealthStatus.UNHEALTHY, details);
        }
    }

    private static HealthCheck connectivity(HealthStatus status, Map<String, String> details) {
        return new HealthCheck("cluster_connectivity", status, details);
    }
}
