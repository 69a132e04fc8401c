package dev.redshiftkit.benchmarks.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Measurements of one thing, at least one. Immutable. */
public final class Samples {

    private final double[] sorted;

    private Samples(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("samples must be at least one");
        }
        this.sorted = values;
        Arrays.sort(sorted);
    }

    public static Samples of(double... values) {
        return new Samples(values.clone());
    }

    /** Takes one number of each of some findings. */
    public static <T> Samples of(Collection<T> findings, ToDoubleFunction<T> number) {
        return new Samples(findings.stream().mapToDouble(number).toArray());
    }

    /** Returns the value in the middle, or what lies half-way between the two in the middle. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * Returns the smallest value that is not exceeded by the given share of all.
     *
     * @param share above 0, up to 1
     */
    public double percentile(double share) {
        if (!(0 < share && share <= 1)) {
            throw new IllegalArgumentException("share of percentile must be above 0 and up to 1, but is " + share);
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    public double least() {
        return sorted[0];
    }

    public double greatest() {
        return sorted[sorted.length - 1];
    }

    /** Returns as many values drawn from these, each as often as chance wills. */
    Samples resampled(RandomGenerator random) {
        return new Samples(random.ints(sorted.length, 0, sorted.length)
                .mapToDouble(index -> sorted[index])
                .toArray());
    }
}
