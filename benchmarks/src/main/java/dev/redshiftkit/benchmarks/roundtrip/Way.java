package dev.redshiftkit.benchmarks.roundtrip;

import dev.redshiftkit.local.LocalRedshift;
import java.sql.SQLException;

/**
 * A way to query.
 *
 * @param name as the report calls it
 */
record Way(String name, Opening opening) {

    /** Gets a caller ready, who is closed by whoever asked for them. */
    @FunctionalInterface
    interface Opening {
        Caller open(LocalRedshift server) throws SQLException;
    }
}
