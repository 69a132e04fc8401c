package dev.redshiftkit.benchmarks.gateway;

import java.io.IOException;

/**
 * Prepared queries for one row, one after the other on one session.
 *
 * @param queries in each round
 */
record PointQueries(int queries) {

    private static final String STATEMENT = "point";

    /** Makes a session ready for {@link #run}. */
    static void prepare(WireClient client) throws IOException {
        client.prepare(STATEMENT, SampleTables.POINT);
    }

    Latency run(WireClient client) throws IOException {
        return Latency.measure(queries, number -> query(client, 1 + number % SampleTables.POINTS));
    }

    private static void query(WireClient client, int id) throws IOException {
        long rows = client.execute(STATEMENT, Integer.toString(id));
        if (rows != 1) {
            throw new IOException("point query was to give 1 row, but gave " + rows);
        }
    }
}
