package dev.redshiftkit.benchmarks.harness;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * How two medians of one run compare.
 *
 * @param low and {@code high} the ends of the interval that holds 95 % of the ratios of resampled rounds (bootstrap)
 */
public record Ratio(double value, double low, double high) {

    private static final int RESAMPLINGS = 2_000;

    /** So that the same rounds always give the same interval. */
    private static final long SEED = 20_261_123;

    /** Compares one contender to another, its peer. */
    public static Ratio ofMedians(Samples contender, Samples peer) {
        RandomGenerator random = new SplittableRandom(SEED);
        Samples ratios = Samples.of(
                DoubleStream.generate(() -> contender.resampled(random).median()
                                / peer.resampled(random).median())
                        .limit(RESAMPLINGS)
                        .toArray());
        return new Ratio(contender.median() / peer.median(), ratios.percentile(0.025), ratios.percentile(0.975));
    }

    /** Returns it as a cell such as {@code 0.92 (0.90-0.95)}; programs get the value alone. */
    public Cell cell() {
        return new Cell(String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", value, low, high), value);
    }
}
