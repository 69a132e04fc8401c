package dev.redshiftkit.local.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A query that takes its time and has no rows. It is the engine that waits, so that it can be cancelled. */
final class EngineDelay {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private EngineDelay() {}

    static String of(Duration duration) {
        return "SELECT 1 WHERE pg_catalog.postgresql_pg_sleep(" + duration.toNanos() / NANOS_PER_SECOND + ") IS NULL";
    }
}
