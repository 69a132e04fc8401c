package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Stopwatch;
import java.io.IOException;

/**
 * Prepared queries for one row, one after the other on one session.
 *
 * @param queries in each round
 */
record PointQueries(int queries) {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final String STATEMENT = "point";

    /** Half of the queries took no longer than {@code p50}, all but a hundredth no longer than {@code p99} microseconds. */
    record Latency(double p50, double p99) {}

    /** Makes a session ready for {@link #run}. */
    static void prepare(WireClient client) throws IOException {
        client.prepare(STATEMENT, SampleTables.POINT);
    }

    Latency run(WireClient client) throws IOException {
        double[] micros = new double[queries];
        for (int query = 0; query < queries; query++) {
            Stopwatch stopwatch = Stopwatch.start();
            once(client, query);
            micros[query] = stopwatch.nanos() / NANOS_PER_MICRO;
        }
        Samples samples = Samples.of(micros);
        return new Latency(samples.percentile(0.50), samples.percentile(0.99));
    }

    private static void once(WireClient client, int query) throws IOException {
        long rows = client.execute(STATEMENT, Integer.toString(1 + query % SampleTables.POINTS));
        if (rows != 1) {
            throw new IOException("point query was to give 1 row, but gave " + rows);
        }
    }
}
