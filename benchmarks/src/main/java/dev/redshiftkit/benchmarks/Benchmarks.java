package dev.redshiftkit.benchmarks;

import dev.redshiftkit.benchmarks.bulk.CopyBenchmark;
import dev.redshiftkit.benchmarks.bulk.UnloadBenchmark;
import dev.redshiftkit.benchmarks.gateway.GatewayBenchmark;
import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Report;
import dev.redshiftkit.benchmarks.harness.Surroundings;
import dev.redshiftkit.benchmarks.harness.UsageException;
import dev.redshiftkit.benchmarks.roundtrip.RoundTripsBenchmark;
import dev.redshiftkit.benchmarks.startup.StartupBenchmark;
import dev.redshiftkit.benchmarks.translation.TranslationBenchmark;
import java.time.InstantSource;
import java.util.List;

/**
 * Runs one benchmark: the report goes to the standard output, everything else to the standard error. Ends with 0, with 64
 * if the command line makes no sense, with 1 if what is measured fails.
 */
public final class Benchmarks {

    private static final int FAILED = 1;
    private static final int USAGE = 64;

    private static final List<Benchmark> ALL = List.of(
            new StartupBenchmark(),
            new RoundTripsBenchmark(),
            new GatewayBenchmark(),
            new TranslationBenchmark(),
            new CopyBenchmark(),
            new UnloadBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Benchmark benchmark = find(arguments);
            Options options = Options.parse(benchmark.options(), arguments.subList(1, arguments.size()));
            System.out.println(report(benchmark, options));
            return 0;
        } catch (UsageException e) {
            System.err.println("benchmarks: " + e.getMessage());
            System.err.println(Usage.of(ALL));
            return USAGE;
        } catch (Exception e) {
            System.err.println("benchmarks: " + e);
            return FAILED;
        }
    }

    private static Benchmark find(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new UsageException("name a benchmark");
        }
        return ALL.stream()
                .filter(benchmark -> benchmark.name().equals(arguments.get(0)))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no benchmark " + arguments.get(0)));
    }

    private static String report(Benchmark benchmark, Options options) throws Exception {
        Surroundings surroundings = Surroundings.observe(InstantSource.system());
        Report report = new Report(
                benchmark.name(),
                surroundings,
                benchmark.run(options, line -> System.err.println(benchmark.name() + ": " + line)));
        return options.format().render(report);
    }
}
