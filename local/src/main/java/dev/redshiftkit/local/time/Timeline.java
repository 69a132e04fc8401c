package dev.redshiftkit.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that also wakes. Safe for use by several threads. */
public interface Timeline extends InstantSource {

    /**
     * Runs an action once, when this much time has passed, on a thread of this timeline's: it must be short and must not
     * fail.
     */
    Alarm after(Duration delay, Runnable action);

    /** Returns a timeline that wakes as this one does, but tells the time of another clock. */
    default Timeline telling(InstantSource clock) {
        Timeline alarms = this;
        return new Timeline() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public Alarm after(Duration delay, Runnable action) {
                return alarms.after(delay, action);
            }
        };
    }

    /** An action that is due at some time. */
    @FunctionalInterface
    interface Alarm {

        /** Calls it off, if it has not begun. May be repeated. */
        void cancel();
    }
}
