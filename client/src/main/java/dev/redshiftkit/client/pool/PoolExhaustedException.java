package dev.redshiftkit.client.pool;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import java.time.Duration;

/** No session became free in time. Nothing was sent, so trying again later is safe. */
public final class PoolExhaustedException extends RedshiftException {

    private final transient PoolStats stats;

    PoolExhaustedException(Duration waited, PoolStats stats) {
        super(
                "no session became free within " + waited + ": " + stats.inUse() + " of " + stats.maximum()
                        + " are in use and " + stats.waiting()
                        + " callers are waiting; redshift.pool.maximum-size allows 1 to 500",
                ErrorFacts.of(ErrorKind.POOL_EXHAUSTED, Delivery.NOT_SENT));
        this.stats = stats;
    }

    /** The pool when the wait ended. */
    public PoolStats stats() {
        return stats;
    }
}
