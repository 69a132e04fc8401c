package dev.redshiftkit.local.copy;

/** Thrown inside a load when as many rows were rejected as MAXERROR allows: the errors themselves are already recorded. */
final class LoadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LoadFailedException() {
        super("too many rows could not be loaded", null, false, false);
    }
}
