package dev.redshiftkit.local.telemetry;

import java.util.Locale;

/** How a load or unload ended. */
public enum OperationStatus {
    COMPLETED,
    ABORTED;

    /** Returns the word the system views print. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
