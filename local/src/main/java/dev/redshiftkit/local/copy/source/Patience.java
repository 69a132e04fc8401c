package dev.redshiftkit.local.copy.source;

import java.time.Duration;

/**
 * How long a load bears with a store that does not answer as it should.
 *
 * @param attempts at the same bytes before the load fails, at least 1
 * @param firstPause before the second attempt; it doubles from then on
 * @param pause waits
 */
public record Patience(int attempts, Duration firstPause, Pause pause) {

    /** Waits for a time. */
    @FunctionalInterface
    public interface Pause {
        void rest(Duration time);
    }

    /** Waits as long as suits one machine: some three seconds in all. Redshift itself goes on for a quarter of an hour. */
    public static Patience of(Pause pause) {
        return new Patience(6, Duration.ofMillis(100), pause);
    }

    /** @param failed attempts so far, at least 1 */
    void restAfter(int failed) {
        pause.rest(firstPause.multipliedBy(1L << (failed - 1)));
    }
}
