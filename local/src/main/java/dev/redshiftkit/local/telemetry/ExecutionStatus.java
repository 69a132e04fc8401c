package dev.redshiftkit.local.telemetry;

import java.util.Locale;

/** Where the execution of a statement stands, or how it has ended. */
public enum ExecutionStatus {
    QUEUED,
    RUNNING,
    SUCCESS,
    FAILED,
    CANCELED;

    /** Returns the word that {@code sys_query_history} prints. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
