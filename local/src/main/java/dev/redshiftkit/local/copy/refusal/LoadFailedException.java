package dev.redshiftkit.local.copy.refusal;

/** Thrown inside a load when as many rows were rejected as MAXERROR allows: the errors themselves are already recorded. */
public final class LoadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LoadFailedException() {
        super("too many rows could not be loaded", null, false, false);
    }
}
