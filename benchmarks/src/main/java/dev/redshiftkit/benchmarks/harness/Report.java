package dev.redshiftkit.benchmarks.harness;

import java.util.List;

/** What a benchmark found, and where. */
public record Report(String benchmark, Surroundings surroundings, List<Table> tables) {

    public Report {
        tables = List.copyOf(tables);
    }
}
