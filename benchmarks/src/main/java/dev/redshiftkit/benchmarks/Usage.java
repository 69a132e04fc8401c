package dev.redshiftkit.benchmarks;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says which benchmarks there are and what they take. */
final class Usage {

    private Usage() {}

    static String of(List<Benchmark> benchmarks) {
        List<String> lines = new ArrayList<>();
        lines.add("usage: benchmarks/run NAME [--OPTION NUMBER]... [--json]");
        for (Benchmark benchmark : benchmarks) {
            lines.add(String.format(Locale.ROOT, "  %-14s %s", benchmark.name(), benchmark.purpose()));
            benchmark.options().forEach(option -> lines.add(line(option)));
        }
        return String.join("\n", lines);
    }

    private static String line(Option option) {
        return String.format(
                Locale.ROOT,
                "      --%-12s %s; %,d to %,d, %,d unless given",
                option.name(),
                option.meaning(),
                option.least(),
                option.most(),
                option.standard());
    }
}
