package dev.redshiftkit.local.telemetry;

import java.util.Locale;

/** Where a load or unload stands. */
public enum OperationStatus {
    RUNNING,
    COMPLETED,
    ABORTED;

    /** Returns the word the system views print. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
