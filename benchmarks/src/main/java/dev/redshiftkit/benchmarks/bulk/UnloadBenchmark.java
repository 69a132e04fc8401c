package dev.redshiftkit.benchmarks.bulk;

import dev.redshiftkit.benchmarks.harness.Benchmark;
import dev.redshiftkit.benchmarks.harness.Contender;
import dev.redshiftkit.benchmarks.harness.Findings;
import dev.redshiftkit.benchmarks.harness.Interleaving;
import dev.redshiftkit.benchmarks.harness.Option;
import dev.redshiftkit.benchmarks.harness.Options;
import dev.redshiftkit.benchmarks.harness.Table;
import dev.redshiftkit.benchmarks.harness.TemporaryDirectory;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.sql.s3.S3Uri;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Measures UNLOAD to S3 by file format, against the engine writing its own formats to a file. */
public final class UnloadBenchmark implements Benchmark {

    @Override
    public String name() {
        return "unload";
    }

    @Override
    public String purpose() {
        return "rows a second by UNLOAD for each file format, against the engine's own";
    }

    @Override
    public List<Option> options() {
        return BulkOptions.ALL;
    }

    @Override
    public List<Table> run(Options options, Consumer<String> progress) throws Exception {
        int count = options.valueOf(BulkOptions.ROWS);
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                Warehouse warehouse = Warehouse.start(directory.path().resolve("objects"));
                RawEngine engine = RawEngine.start()) {
            progress.accept("loading " + count + " rows");
            fill(directory.path(), warehouse, engine, count);
            List<Contender<Transfer>> contenders = contenders(directory.path(), warehouse, engine, count);
            Findings<Transfer> findings = Interleaving.of(options).run(contenders, progress);
            return List.of(BulkTable.of("UNLOAD of " + count + " rows of 8 columns", contenders, findings));
        }
    }

    private static void fill(Path directory, Warehouse warehouse, RawEngine engine, int count) throws Exception {
        Path csv = directory.resolve("rows.csv");
        new SampleRows(count).write(csv, ',');
        engine.load(csv, RawFormat.CSV);
        S3Uri staged = warehouse.stage(csv, StagingCompression.NONE).location();
        warehouse.load(staged, "csv", count);
    }

    private static List<Contender<Transfer>> contenders(
            Path directory, Warehouse warehouse, RawEngine engine, int count) {
        Path file = directory.resolve("rows.out");
        return List.of(
                new Contender<>(RawFormat.BINARY.description(), () -> engine.unload(file, RawFormat.BINARY)),
                new Contender<>(RawFormat.CSV.description(), () -> engine.unload(file, RawFormat.CSV)),
                new Contender<>("UNLOAD CSV", () -> warehouse.unload("csv", count)),
                new Contender<>("UNLOAD delimited text", () -> warehouse.unload("delimiter '|'", count)),
                new Contender<>("UNLOAD Parquet", () -> warehouse.unload("format parquet", count)));
    }
}
