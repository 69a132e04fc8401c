package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Cell;
import dev.redshiftkit.benchmarks.harness.Contender;
import dev.redshiftkit.benchmarks.harness.Findings;
import dev.redshiftkit.benchmarks.harness.Ratio;
import dev.redshiftkit.benchmarks.harness.Samples;
import dev.redshiftkit.benchmarks.harness.Table;
import java.util.List;

/** Rows a second of each contender, beside what the engine makes of its own formats. */
final class BulkTable {

    private BulkTable() {}

    static Table of(String title, List<Contender<Transfer>> contenders, Findings<Transfer> findings) {
        Table table = Table.of(
                title,
                "way",
                "rows/s",
                "least",
                "most",
                "MB/s of file",
                "heap MB",
                "to engine binary",
                "to engine CSV");
        Samples binary = rates(findings, RawFormat.BINARY.description());
        Samples csv = rates(findings, RawFormat.CSV.description());
        for (Contender<Transfer> contender : contenders) {
            Samples rates = rates(findings, contender.name());
            table = table.withRow(
                    Cell.of(contender.name()),
                    Cell.of(rates.median(), 0),
                    Cell.of(rates.least(), 0),
                    Cell.of(rates.greatest(), 0),
                    Cell.of(
                            findings.samples(contender.name(), Transfer::megabytesPerSecond)
                                    .median(),
                            0),
                    Cell.of(
                            findings.samples(contender.name(), Transfer::heapMegabytes)
                                    .greatest(),
                            0),
                    Ratio.ofMedians(rates, binary).cell(),
                    Ratio.ofMedians(rates, csv).cell());
        }
        return table;
    }

    private static Samples rates(Findings<Transfer> findings, String contender) {
        return findings.samples(contender, Transfer::rowsPerSecond);
    }
}
