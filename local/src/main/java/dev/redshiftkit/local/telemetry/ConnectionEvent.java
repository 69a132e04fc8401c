package dev.redshiftkit.local.telemetry;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened to a connection: a row of {@code stl_connection_log} and {@code sys_connection_log}.
 *
 * @param processId of the session; 0 if it did not come to one
 * @param duration how long the connection was there
 */
public record ConnectionEvent(
        Kind kind, Instant time, Client client, int processId, String database, String user, Duration duration) {

    /** What happened. */
    public enum Kind {
        AUTHENTICATED("authenticated"),
        AUTHENTICATION_FAILURE("authentication failure"),
        INITIATING_SESSION("initiating session"),
        DISCONNECTING_SESSION("disconnecting session");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the words the connection log prints. */
        public String word() {
            return word;
        }
    }
}
