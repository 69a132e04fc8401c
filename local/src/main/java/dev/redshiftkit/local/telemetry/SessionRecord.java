package dev.redshiftkit.local.telemetry;

import java.time.Instant;

/** A session that has ended: a row of {@code sys_session_history}. */
public record SessionRecord(SessionActivity session, Status status, Instant end) {

    /** Who has ended it. */
    public enum Status {
        CLOSED,
        TIMED_OUT
    }
}
