package dev.redshiftkit.client.query;

import static dev.redshiftkit.client.error.InvalidSettingException.require;

import java.time.Duration;

/**
 * How long statements may take, and how many rows travel at a time.
 *
 * @param timeout for a statement that names no time of its own, from the wait for a session to its last row
 * @param longestTimeout the most a statement may name, loads and unloads included
 * @param fetchSize rows a page when streaming, and so about what is held in memory
 */
public record QuerySettings(Duration timeout, Duration longestTimeout, int fetchSize) {

    private static final Duration LEAST = Duration.ofMillis(1);

    /** 5 minutes, 24 hours, 10,000 rows. */
    public static final QuerySettings DEFAULTS = new QuerySettings(Duration.ofMinutes(5), Duration.ofHours(24), 10_000);

    public QuerySettings {
        require(
                LEAST.compareTo(longestTimeout) <= 0 && longestTimeout.compareTo(Duration.ofHours(24)) <= 0,
                "query.longest-timeout",
                "PT0.001S to PT24H",
                longestTimeout);
        require(
                LEAST.compareTo(timeout) <= 0 && timeout.compareTo(longestTimeout) <= 0,
                "query.timeout",
                "PT0.001S to the longest time-out, " + longestTimeout,
                timeout);
        require(1 <= fetchSize && fetchSize <= 1_000_000, "query.fetch-size", "1 to 1000000", fetchSize);
    }

    public QuerySettings withTimeout(Duration other) {
        return new QuerySettings(other, longestTimeout, fetchSize);
    }

    public QuerySettings withLongestTimeout(Duration other) {
        return new QuerySettings(timeout, other, fetchSize);
    }

    public QuerySettings withFetchSize(int rows) {
        return new QuerySettings(timeout, longestTimeout, rows);
    }
}
