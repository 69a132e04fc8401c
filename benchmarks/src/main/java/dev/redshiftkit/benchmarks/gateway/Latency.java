package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Stopwatch;
import java.io.IOException;

/**
 * How long exchanges of one round took, in microseconds.
 *
 * @param p50 what half of them did not exceed
 * @param p99 what all but a hundredth did not exceed
 */
record Latency(double p50, double p99) {

    private static final double NANOS_PER_MICRO = 1e3;

    /** A question, and the wait for its answer. */
    @FunctionalInterface
    interface Exchange {
        /** Runs the exchange of a number, which counts from 0. */
        void run(int number) throws IOException;
    }

    /** Runs exchanges one after the other. */
    static Latency measure(int exchanges, Exchange exchange) throws IOException {
        double[] micros = new double[exchanges];
        for (int number = 0; number < exchanges; number++) {
            Stopwatch stopwatch = Stopwatch.start();
            exchange.run(number);
            micros[number] = stopwatch.nanos() / NANOS_PER_MICRO;
        }
        Samples samples = Samples.of(micros);
        return new Latency(samples.percentile(0.50), samples.percentile(0.99));
    }
}
