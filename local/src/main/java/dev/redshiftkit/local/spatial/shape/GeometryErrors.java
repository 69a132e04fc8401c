package dev.redshiftkit.local.spatial.shape;

import dev.redshiftkit.local.error.SqlError;

/** The errors of geometries and of what is done with them. A cluster raises them in its engine, which has one SQLSTATE for all. */
public final class GeometryErrors {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private GeometryErrors() {}

    /** Returns the error for a value or argument that cannot be used. */
    public static SqlError invalid(String message) {
        return SqlError.of(SqlError.INTERNAL_ERROR, message);
    }

    /** Returns the error for what a cluster can compute and this one cannot. */
    public static SqlError unsupported(String construct) {
        return SqlError.of(FEATURE_NOT_SUPPORTED, construct + " is not supported by the local Redshift");
    }
}
