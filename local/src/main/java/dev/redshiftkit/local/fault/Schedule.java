package dev.redshiftkit.local.fault;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * At which of its occasions a fault strikes. An occasion is what the fault's kind says: a message, a statement, a login, a
 * request. Whether it strikes depends on the number of the occasion only, and so does a schedule by chance: the same seed
 * strikes at the same occasions again.
 *
 * @param skipped occasions to let pass first
 * @param times how often to strike at most
 * @param probability with which it strikes at an occasion, above 0 and up to 1
 * @param seed of the chance
 */
public record Schedule(long skipped, long times, double probability, long seed) {

    /** Two seeds that follow each other must not give sequences that do: this is 2^64 divided by the golden ratio. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    public Schedule {
        require(0 <= skipped, "skipped occasions must be 0 or more, but are " + skipped);
        require(1 <= times, "times must be 1 or more, but is " + times);
        require(0 < probability && probability <= 1, "probability must be above 0 and up to 1, but is " + probability);
    }

    /** At the next occasion. */
    public static Schedule once() {
        return times(1);
    }

    /** At the next occasions. */
    public static Schedule times(long number) {
        return new Schedule(0, number, 1, 0);
    }

    /** At every occasion. */
    public static Schedule always() {
        return times(Long.MAX_VALUE);
    }

    /** At one occasion, counted from 1. */
    public static Schedule nth(long number) {
        return once().afterSkipping(number - 1);
    }

    /** At occasions that chance decides on, each with the same probability. */
    public static Schedule seeded(long seed, double probability) {
        return new Schedule(0, Long.MAX_VALUE, probability, seed);
    }

    /** Returns this schedule, beginning so many occasions later. */
    public Schedule afterSkipping(long occasions) {
        return new Schedule(Math.addExact(skipped, occasions), times, probability, seed);
    }

    /** Returns this schedule, with an end after so many strikes. */
    public Schedule upTo(long strikes) {
        return new Schedule(skipped, strikes, probability, seed);
    }

    /** Returns which of so many occasions it strikes at, counted from 1. */
    public List<Long> strikesWithin(long occasions) {
        return LongStream.range(0, occasions)
                .filter(this::isDue)
                .limit(times)
                .mapToObj(occasion -> occasion + 1)
                .toList();
    }

    /** Whether it strikes at an occasion, counted from 0, unless it has done so often enough. */
    boolean isDue(long occasion) {
        return skipped <= occasion && (probability == 1 || chance(seed, occasion) < probability);
    }

    /** Returns a number from 0 to below 1 that depends on seed and occasion only. */
    static double chance(long seed, long occasion) {
        return new SplittableRandom(seed + occasion * GOLDEN_GAMMA).split().nextDouble();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
