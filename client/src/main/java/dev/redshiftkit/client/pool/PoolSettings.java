package dev.redshiftkit.client.pool;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

import java.time.Duration;

/**
 * How many sessions the client keeps, and for how long.
 *
 * @param maximumSize sessions at most; Redshift allows 500 a cluster, shared by every client of it
 * @param minimumIdle sessions kept open when nobody needs one
 * @param connectionTimeout how long a caller waits for a session at most; its own deadline may end the wait earlier
 * @param idleTimeout how long a session above {@code minimumIdle} stays unused before it is closed
 * @param maxLifetime age at which an idle session is replaced, so that rotated credentials take hold
 */
public record PoolSettings(
        int maximumSize, int minimumIdle, Duration connectionTimeout, Duration idleTimeout, Duration maxLifetime) {

    private static final Duration DAY = Duration.ofDays(1);

    /** 10 sessions at most and 2 at least, 30 seconds of waiting, 10 minutes of idleness, 30 minutes of life. */
    public static final PoolSettings DEFAULTS =
            new PoolSettings(10, 2, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofMinutes(30));

    public PoolSettings {
        require(1 <= maximumSize && maximumSize <= 500, "pool.maximum-size", "1 to 500", maximumSize);
        require(
                0 <= minimumIdle && minimumIdle <= maximumSize,
                "pool.minimum-idle",
                "0 to the maximum size, " + maximumSize,
                minimumIdle);
        require(
                within(Duration.ofMillis(250), connectionTimeout, Duration.ofMinutes(10)),
                "pool.connection-timeout",
                "PT0.25S to PT10M",
                connectionTimeout);
        require(within(Duration.ofSeconds(10), idleTimeout, DAY), "pool.idle-timeout", "PT10S to PT24H", idleTimeout);
        require(within(Duration.ofSeconds(30), maxLifetime, DAY), "pool.max-lifetime", "PT30S to PT24H", maxLifetime);
    }

    private static boolean within(Duration least, Duration value, Duration most) {
        return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }

    /** With another maximum; the minimum follows where it would be above it. */
    public PoolSettings withMaximumSize(int sessions) {
        int idle = Math.min(minimumIdle, Math.max(0, sessions));
        return new PoolSettings(sessions, idle, connectionTimeout, idleTimeout, maxLifetime);
    }

    public PoolSettings withMinimumIdle(int sessions) {
        return new PoolSettings(maximumSize, sessions, connectionTimeout, idleTimeout, maxLifetime);
    }

    public PoolSettings withConnectionTimeout(Duration timeout) {
        return new PoolSettings(maximumSize, minimumIdle, timeout, idleTimeout, maxLifetime);
    }

    public PoolSettings withIdleTimeout(Duration timeout) {
        return new PoolSettings(maximumSize, minimumIdle, connectionTimeout, timeout, maxLifetime);
    }

    public PoolSettings withMaxLifetime(Duration lifetime) {
        return new PoolSettings(maximumSize, minimumIdle, connectionTimeout, idleTimeout, lifetime);
    }
}
