package dev.redshiftkit.local.session;

/** Whether the client has asked to cancel the statement that runs in the gateway. Safe for use by several threads. */
final class Cancellation {

    private volatile boolean requested;
    private volatile long queryId;

    /** Forgets earlier requests: a statement begins. */
    void begin(long newQueryId) {
        queryId = newQueryId;
        requested = false;
    }

    void request() {
        requested = true;
    }

    /** Throws if the statement is to be cancelled. */
    void check() {
        if (requested) {
            throw CancelWording.cancelled(queryId);
        }
    }
}
