package dev.redshiftkit.benchmarks.gateway;

import static dev.redshiftkit.benchmarks.gateway.GatewayBenchmark.QUERIES;
import static dev.redshiftkit.benchmarks.gateway.GatewayBenchmark.ROWS;
import static dev.redshiftkit.benchmarks.gateway.GatewayBenchmark.SESSIONS;

import dev.redshiftkit.benchmarks.harness.Cell;
import dev.redshiftkit.benchmarks.harness.Contender;
import dev.redshiftkit.benchmarks.harness.Findings;
import dev.redshiftkit.benchmarks.harness.Interleaving;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Ratio;
import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.benchmarks.harness.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The three comparisons of two targets. */
final class GatewayComparison {

    private final Target peer;
    private final Target gateway;
    private final Options options;
    private final Consumer<String> progress;

    GatewayComparison(Target peer, Target gateway, Options options, Consumer<String> progress) {
        this.peer = peer;
        this.gateway = gateway;
        this.options = options;
        this.progress = progress;
    }

    List<Table> run() throws Exception {
        progress.accept("creating tables");
        SampleTables.create(peer, options.valueOf(ROWS));
        SampleTables.create(gateway, options.valueOf(ROWS));
        return List.of(latency(), throughput(), streaming());
    }

    private Table latency() throws Exception {
        progress.accept("latency of point queries");
        int count = options.valueOf(QUERIES);
        PointQueries queries = new PointQueries(count);
        try (Sessions direct = Sessions.open(peer, 1);
                Sessions through = Sessions.open(gateway, 1);
                LoopbackEcho echo = LoopbackEcho.open()) {
            return latencies(interleaved(List.of(
                    new Contender<>(peer.name(), () -> queries.run(direct.first())),
                    new Contender<>(gateway.name(), () -> queries.run(through.first())),
                    new Contender<>(LoopbackEcho.NAME, () -> Latency.measure(count, number -> echo.exchange())))));
        }
    }

    private Table latencies(Findings<Latency> findings) {
        Samples peerP50 = findings.samples(peer.name(), Latency::p50);
        Samples peerP99 = findings.samples(peer.name(), Latency::p99);
        Table table = Table.of("Prepared point query (us)", "way", "p50", "p99", "p50 to direct", "p99 to direct");
        for (String name : List.of(peer.name(), gateway.name(), LoopbackEcho.NAME)) {
            Samples p50 = findings.samples(name, Latency::p50);
            Samples p99 = findings.samples(name, Latency::p99);
            table = table.withRow(
                    Cell.of(name),
                    Cell.of(p50.median(), 1),
                    Cell.of(p99.median(), 1),
                    Ratio.ofMedians(p50, peerP50).cell(),
                    Ratio.ofMedians(p99, peerP99).cell());
        }
        return table;
    }

    private Table throughput() throws Exception {
        int count = options.valueOf(SESSIONS);
        progress.accept("throughput of point queries on " + count + " sessions");
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (Sessions direct = Sessions.open(peer, count);
                Sessions through = Sessions.open(gateway, count)) {
            PointThroughput throughput =
                    new PointThroughput(new PointQueries(Math.max(1, options.valueOf(QUERIES) / count)), threads);
            Findings<Double> findings = interleaved(List.of(
                    new Contender<>(peer.name(), () -> throughput.run(direct.all())),
                    new Contender<>(gateway.name(), () -> throughput.run(through.all()))));
            return withRates("Prepared point queries on " + count + " sessions (queries/s)", findings);
        } finally {
            threads.shutdown();
        }
    }

    private Table streaming() throws Exception {
        int rows = options.valueOf(ROWS);
        progress.accept("streaming of " + rows + " rows");
        try (Sessions direct = Sessions.open(peer, 1);
                Sessions through = Sessions.open(gateway, 1)) {
            Findings<Double> findings = interleaved(List.of(
                    new Contender<>(peer.name(), () -> streamed(direct.first(), rows)),
                    new Contender<>(gateway.name(), () -> streamed(through.first(), rows))));
            return withRates("Streaming of " + rows + " rows (rows/s)", findings);
        }
    }

    private static double streamed(WireClient client, int expected) throws IOException {
        Stopwatch stopwatch = Stopwatch.start();
        long rows = client.query(SampleTables.STREAM);
        double seconds = stopwatch.seconds();
        if (rows != expected) {
            throw new IOException("stream was to give " + expected + " rows, but gave " + rows);
        }
        return rows / seconds;
    }

    private Table withRates(String title, Findings<Double> findings) {
        Samples peerRates = findings.samples(peer.name(), rate -> rate);
        Table table = Table.of(title, "way", "median", "least", "most", "to direct");
        for (Target target : List.of(peer, gateway)) {
            Samples rates = findings.samples(target.name(), rate -> rate);
            table = table.withRow(
                    Cell.of(target.name()),
                    Cell.of(rates.median(), 0),
                    Cell.of(rates.least(), 0),
                    Cell.of(rates.greatest(), 0),
                    Ratio.ofMedians(rates, peerRates).cell());
        }
        return table;
    }

    private <T> Findings<T> interleaved(List<Contender<T>> contenders) throws Exception {
        return Interleaving.of(options).run(contenders, progress);
    }
}
