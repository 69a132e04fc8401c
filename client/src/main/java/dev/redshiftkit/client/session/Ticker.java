package dev.redshiftkit.client.session;

/** A clock for durations: it never goes backwards, and its readings mean nothing except relative to each other. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** The clock of this machine. */
    static Ticker system() {
        return System::nanoTime;
    }
}
