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
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Measures COPY from S3 by file format, against the engine taking files that are ready for it. */
public final class CopyBenchmark implements Benchmark {

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public String purpose() {
        return "rows a second by COPY for each file format, against the engine's own";
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
            progress.accept("making files of " + count + " rows");
            List<Contender<Transfer>> contenders = contenders(directory.path(), warehouse, engine, count);
            Findings<Transfer> findings = Interleaving.of(options).run(contenders, progress);
            return List.of(BulkTable.of("COPY of " + count + " rows of 8 columns", contenders, findings));
        }
    }

    private static List<Contender<Transfer>> contenders(
            Path directory, Warehouse warehouse, RawEngine engine, int count) throws Exception {
        SampleRows rows = new SampleRows(count);
        Path csv = directory.resolve("rows.csv");
        Path text = directory.resolve("rows.txt");
        Path binary = directory.resolve("rows.binary");
        rows.write(csv, ',');
        rows.write(text, '|');
        engine.load(csv, RawFormat.CSV);
        engine.unload(binary, RawFormat.BINARY);
        S3Uri plain = stage(warehouse, csv, StagingCompression.NONE);
        warehouse.load(plain, "csv", count);
        S3Uri parquet = warehouse.place("parquet/rows");
        warehouse.unloadTo(parquet, "format parquet");
        S3Uri delimited = stage(warehouse, text, StagingCompression.NONE);
        Path packed = directory.resolve("rows.gz");
        Path dense = directory.resolve("rows.zst");
        pack(csv, packed, Compression.GZIP);
        pack(csv, dense, Compression.ZSTD);
        S3Uri gzip = stage(warehouse, packed, StagingCompression.NONE);
        S3Uri zstd = stage(warehouse, dense, StagingCompression.NONE);
        return List.of(
                new Contender<>(RawFormat.BINARY.description(), () -> engine.load(binary, RawFormat.BINARY)),
                new Contender<>(RawFormat.CSV.description(), () -> engine.load(csv, RawFormat.CSV)),
                new Contender<>("unpacking gzip alone", () -> Unpacking.of(packed, Compression.GZIP, count)),
                new Contender<>("unpacking zstd alone", () -> Unpacking.of(dense, Compression.ZSTD, count)),
                new Contender<>("COPY CSV", () -> warehouse.load(plain, "csv", count)),
                new Contender<>("COPY delimited text", () -> warehouse.load(delimited, "delimiter '|'", count)),
                new Contender<>("COPY CSV, gzip", () -> warehouse.load(gzip, "csv gzip", count)),
                new Contender<>("COPY CSV, zstd", () -> warehouse.load(zstd, "csv zstd", count)),
                new Contender<>("COPY Parquet", () -> warehouse.load(parquet, "format parquet", count)));
    }

    private static void pack(Path file, Path target, Compression compression) throws IOException {
        try (OutputStream out = compression.compress(Files.newOutputStream(target))) {
            Files.copy(file, out);
        }
    }

    private static S3Uri stage(Warehouse warehouse, Path file, StagingCompression compression) {
        return warehouse.stage(file, compression).location();
    }
}
