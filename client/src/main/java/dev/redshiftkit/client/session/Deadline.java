package dev.redshiftkit.client.session;

import java.time.Duration;

/**
 * The one moment by which a call must have ended: waiting for a session, executing, and fetching all draw on it. It is
 * absolute and monotonic, and passing it on never extends it.
 */
public record Deadline(long atNanos, Ticker ticker) {

    /** The moment {@code duration} from now. */
    public static Deadline after(Duration duration, Ticker ticker) {
        return new Deadline(ticker.nanos() + duration.toNanos(), ticker);
    }

    /** The time left; zero once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanosLeft()));
    }

    public boolean hasPassed() {
        return nanosLeft() <= 0;
    }

    /** This deadline, or the moment {@code duration} from now, whichever comes first. */
    public Deadline butWithin(Duration duration) {
        return duration.compareTo(remaining()) < 0 ? after(duration, ticker) : this;
    }

    private long nanosLeft() {
        return atNanos - ticker.nanos();
    }
}
