package dev.redshiftkit.benchmarks.roundtrip;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Cell;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Table;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.telemetry.Traffic;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Counts at the gateway what so many calls of each kind cost. Counts do not vary, so there are no rounds. */
public final class RoundTripsBenchmark implements Benchmark {

    private static final Option CALLS = new Option("calls", "calls of each kind", 1_000, 1, 1_000_000);

    /** Drivers change their ways after some executions of the same statement. */
    private static final int CALLS_BEFORE = 10;

    @Override
    public String name() {
        return "round-trips";
    }

    @Override
    public String purpose() {
        return "round trips, messages and connections per call, counted at the gateway";
    }

    @Override
    public List<Option> options() {
        return List.of(CALLS);
    }

    @Override
    public List<Table> run(Options options, Consumer<String> progress) throws SQLException {
        int calls = options.valueOf(CALLS);
        Table table = Table.of(
                "Counts for " + calls + " calls", "way", "round trips", "messages", "executions", "connections");
        try (LocalRedshift server = LocalRedshift.builder().start()) {
            for (Way way : Stream.of(DriverWays.all(), ClientWays.all())
                    .flatMap(List::stream)
                    .toList()) {
                progress.accept(way.name());
                table = withRow(table, way, count(way, server, calls));
            }
        }
        return List.of(table);
    }

    private static Traffic.Counts count(Way way, LocalRedshift server, int calls) throws SQLException {
        try (Caller caller = way.opening().open(server)) {
            repeat(caller, CALLS_BEFORE);
            Traffic.Counts before = server.traffic().counts();
            repeat(caller, calls);
            return server.traffic().counts().since(before);
        }
    }

    private static void repeat(Caller caller, int calls) throws SQLException {
        for (int call = 0; call < calls; call++) {
            caller.call();
        }
    }

    private static Table withRow(Table table, Way way, Traffic.Counts counts) {
        return table.withRow(
                Cell.of(way.name()),
                Cell.of(counts.roundTrips()),
                Cell.of(counts.messages()),
                Cell.of(counts.executions()),
                Cell.of(counts.connectionsOpened()));
    }
}
