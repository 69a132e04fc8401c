package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;

/** Whether the client has asked to cancel the statement that runs in the gateway. Safe for use by several threads. */
final class Cancellation {

    private static final String QUERY_CANCELED = "57014";

    private volatile boolean requested;

    /** Forgets earlier requests: a statement begins. */
    void reset() {
        requested = false;
    }

    void request() {
        requested = true;
    }

    /** Throws if the statement is to be cancelled. */
    void check() {
        if (requested) {
            throw SqlError.of(QUERY_CANCELED, "canceling statement due to user request");
        }
    }
}
