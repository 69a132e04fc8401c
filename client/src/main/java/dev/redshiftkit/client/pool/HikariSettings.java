package dev.redshiftkit.client.pool;

import com.zaxxer.hikari.HikariConfig;
import dev.redshiftkit.client.jdbc.LoginDataSource;
import java.util.concurrent.atomic.AtomicInteger;

/** Our settings in HikariCP's terms. */
final class HikariSettings {

    private static final AtomicInteger POOLS = new AtomicInteger();

    private HikariSettings() {}

    static HikariConfig of(PoolSettings settings, LoginDataSource logins) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("redshift-kit-" + POOLS.incrementAndGet());
        config.setDataSource(logins);
        config.setMaximumPoolSize(settings.maximumSize());
        config.setMinimumIdle(settings.minimumIdle());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setIdleTimeout(idleTimeout(settings));
        config.setMaxLifetime(settings.maxLifetime().toMillis());
        config.setExceptionOverride(new Eviction());
        // A server that is not there yet is the first caller's concern, not the constructor's.
        config.setInitializationFailTimeout(-1);
        // Statements sent to keep a session alive would keep an idle Serverless workgroup awake, and billed.
        config.setKeepaliveTime(0);
        config.validate();
        return config;
    }

    /** Zero where nothing is above the minimum: HikariCP warns of a time-out that cannot apply. */
    private static long idleTimeout(PoolSettings settings) {
        boolean fixed = settings.minimumIdle() == settings.maximumSize();
        long lifetime = settings.maxLifetime().toMillis();
        return fixed ? 0 : Math.min(settings.idleTimeout().toMillis(), lifetime);
    }
}
