package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Option;
import java.util.List;

/** The options of both directions. */
final class BulkOptions {

    static final Option ROWS = new Option("rows", "rows to move", 1_000_000, 1, 50_000_000);

    static final List<Option> ALL = List.of(ROWS, Option.ROUNDS, Option.WARMUP);

    private BulkOptions() {}
}
