package dev.redshiftkit.local.session;

import java.util.Optional;

/** Whether what a session runs is to be cancelled, and what its client is to be told then. Safe for use by several threads. */
final class Cancellation {

    private volatile boolean requested;
    private volatile long queryId;
    private volatile Optional<String> message = Optional.empty();

    /** Forgets earlier requests: a statement of the gateway begins. */
    void begin(long newQueryId) {
        queryId = newQueryId;
        requested = false;
    }

    /** @param newMessage takes the place of Redshift's usual words */
    void request(Optional<String> newMessage) {
        message = newMessage;
        requested = true;
    }

    /** Throws if the statement of the gateway is to be cancelled. */
    void check() {
        if (requested) {
            throw CancelWording.cancelled(queryId);
        }
    }

    /** Returns what to tell the client in place of the usual words, once. */
    Optional<String> takeMessage() {
        Optional<String> taken = message;
        message = Optional.empty();
        return taken;
    }
}
