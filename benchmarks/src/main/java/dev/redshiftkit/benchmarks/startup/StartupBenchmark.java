package dev.redshiftkit.benchmarks.startup;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Cell;
import dev.redshiftkit.benchmarks.harness.Contender;
import dev.redshiftkit.benchmarks.harness.Findings;
import dev.redshiftkit.benchmarks.harness.Interleaving;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Ratio;
import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Table;
import dev.redshiftkit.benchmarks.harness.TemporaryDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures starts of new processes by what is in the cache, and starts in a process that is warm. */
public final class StartupBenchmark implements Benchmark {

    private static final Option STARTS = new Option("starts", "starts in each warm process", 4, 2, 100);

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String purpose() {
        return "time from a new process to its first row, and to that of further starts";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ROUNDS, Option.WARMUP, STARTS);
    }

    @Override
    public List<Table> run(Options options, Consumer<String> progress) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            List<Contender<ProbeResult>> contenders = Stream.of(CacheState.values())
                    .map(state -> contender(state, directory.path(), options.valueOf(STARTS)))
                    .toList();
            for (Contender<ProbeResult> contender : contenders) {
                progress.accept("filling the cache for: " + contender.name());
                contender.round().run();
            }
            Findings<ProbeResult> findings = Interleaving.of(options).run(contenders, progress);
            return List.of(newProcesses(findings), sameProcess(findings));
        }
    }

    private static Contender<ProbeResult> contender(CacheState state, Path directory, int starts) {
        Path cache = directory.resolve(state.name());
        ProbeProcess process = new ProbeProcess(cache);
        int count = state == CacheState.TEMPLATE ? starts : 1;
        return new Contender<>(state.description(), () -> {
            state.prepare(cache);
            return process.run(count);
        });
    }

    private static Table newProcesses(Findings<ProbeResult> findings) {
        Samples peer = findings.samples(CacheState.PROGRAMS.description(), ProbeResult::toFirstRow);
        Table table = Table.of(
                "New process (ms): from its creation to the first row",
                "cache",
                "median",
                "least",
                "most",
                "of which start()",
                "connect and query",
                "ratio to initdb each time");
        for (CacheState state : CacheState.values()) {
            String name = state.description();
            Samples total = findings.samples(name, ProbeResult::toFirstRow);
            table = table.withRow(
                    Cell.of(name),
                    Cell.of(total.median(), 0),
                    Cell.of(total.least(), 0),
                    Cell.of(total.greatest(), 0),
                    Cell.of(
                            findings.samples(name, result -> result.first().start())
                                    .median(),
                            0),
                    Cell.of(
                            findings.samples(name, result -> result.first().query())
                                    .median(),
                            0),
                    Ratio.ofMedians(total, peer).cell());
        }
        return table;
    }

    private static Table sameProcess(Findings<ProbeResult> findings) {
        List<StartTimes> further = findings.of(CacheState.TEMPLATE.description()).stream()
                .flatMap(result -> result.further().stream())
                .toList();
        Samples total = Samples.of(further, StartTimes::total);
        return Table.of(
                        "Further starts in the same process (ms): from start() to the first row",
                        "cache",
                        "median",
                        "least",
                        "most",
                        "of which start()",
                        "connect and query")
                .withRow(
                        Cell.of(CacheState.TEMPLATE.description()),
                        Cell.of(total.median(), 0),
                        Cell.of(total.least(), 0),
                        Cell.of(total.greatest(), 0),
                        Cell.of(Samples.of(further, StartTimes::start).median(), 0),
                        Cell.of(Samples.of(further, StartTimes::query).median(), 0));
    }
}
