package dev.redshiftkit.client.copy;

import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.RedshiftException;

/**
 * A COPY failed after it was sent.
 *
 * <p>If the server answered, nothing was loaded. If it did not, {@link #delivery()} is {@code MAYBE_SENT} and the load may
 * have taken place: {@code sys_load_history} knows.
 */
public final class CopyException extends RedshiftException {

    private final transient CopyReport report;

    CopyException(String message, ErrorFacts facts, RedshiftException cause, CopyReport report) {
        super(message, facts, cause);
        this.report = report;
    }

    /** What was found out about the load. */
    public CopyReport report() {
        return report;
    }
}
