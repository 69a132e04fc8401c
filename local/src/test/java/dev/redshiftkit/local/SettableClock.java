package dev.redshiftkit.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets forward; it begins with the machine's time and does not go on by itself. */
final class SettableClock implements InstantSource {

    private volatile Instant now = InstantSource.system().instant();

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
