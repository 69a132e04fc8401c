package dev.redshiftkit.local.spatial;

import java.util.Optional;

/** One of the functions. */
@FunctionalInterface
interface SpatialFunction {

    /**
     * Computes it.
     *
     * @return the value as the database reads it, or empty for NULL
     * @throws dev.redshiftkit.local.error.SqlError if the arguments do not allow it
     */
    Optional<String> call(Arguments arguments);
}
