package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Table;
import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures the gateway against its engine. As a local Redshift keeps its engine's socket to itself, the peer is a second
 * server of the same programs, contents and settings in the same run.
 */
public final class GatewayBenchmark implements Benchmark {

    static final Option QUERIES = new Option("queries", "point queries in a round", 3_000, 100, 10_000_000);
    static final Option SESSIONS = new Option("sessions", "sessions for the throughput", 8, 1, 400);
    static final Option ROWS = new Option("rows", "rows of the result that is streamed", 500_000, 1, 50_000_000);

    /** The database everything in a bare server is made from; in a template there is no other. */
    private static final String DATABASE = "template1";

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String purpose() {
        return "latency, throughput and streaming through the gateway, against its engine directly";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ROUNDS, Option.WARMUP, QUERIES, SESSIONS, ROWS);
    }

    @Override
    public List<Table> run(Options options, Consumer<String> progress) throws Exception {
        try (PostgresServer engine = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
                LocalRedshift redshift = LocalRedshift.builder()
                        .tls(TlsPolicy.OFF)
                        .passwordMethod(PasswordMethod.CLEARTEXT)
                        .start()) {
            Target direct = new Target(
                    "engine directly",
                    () -> new EngineWire(engine.connect(PostgresServer.SUPERUSER, DATABASE, Map.of())));
            Target gateway = new Target("through the gateway", () -> GatewayWire.connect(redshift));
            return new GatewayComparison(direct, gateway, options, progress).run();
        }
    }
}
