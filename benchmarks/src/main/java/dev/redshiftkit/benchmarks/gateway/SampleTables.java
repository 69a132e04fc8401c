package dev.redshiftkit.benchmarks.gateway;

import java.io.IOException;
import java.util.Locale;

/** The tables every target has. */
final class SampleTables {

    static final String STREAM = "select * from benchmark_rows";
    static final String POINT = "select name from benchmark_points where id = $1::int";
    static final int POINTS = 100;

    private SampleTables() {}

    /** Makes them; rows to stream are some 90 bytes long, as text on the wire. */
    static void create(Target target, int rows) throws IOException {
        try (WireClient client = target.connect()) {
            client.query("create table benchmark_points (id int, name varchar(40))");
            client.query(
                    "insert into benchmark_points select i, 'name ' || i from generate_series(1, " + POINTS + ") i");
            client.query("create table benchmark_rows"
                    + " (id bigint, bucket int, digest varchar(40), share double precision, label varchar(20))");
            client.query(String.format(
                    Locale.ROOT,
                    "insert into benchmark_rows select i, i %% 1000, md5(i::varchar), i * 0.37, 'row ' || i"
                            + " from generate_series(1, %d) i",
                    rows));
        }
    }
}
