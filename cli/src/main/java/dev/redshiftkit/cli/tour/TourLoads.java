package dev.redshiftkit.cli.tour;

import dev.redshiftkit.cli.connection.Warehouse;
import dev.redshiftkit.cli.load.LoadResult;
import dev.redshiftkit.cli.terminal.Figures;
import dev.redshiftkit.client.aws.StagedFile;
import dev.redshiftkit.client.aws.StagedFiles;
import dev.redshiftkit.client.aws.StagingCompression;
import dev.redshiftkit.client.copy.CopyReport;
import dev.redshiftkit.sql.authorization.Authorization;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyBuilder;
import dev.redshiftkit.sql.name.QualifiedName;
import dev.redshiftkit.sql.s3.S3Uri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The loads of the tour: small tables without a word, then the sales with all that was wrong with them. */
final class TourLoads {

    private static final List<String> SMALL_TABLES = List.of("category", "venue", "calendar", "event");
    private static final int MAX_ERROR = 20;

    private final Warehouse warehouse;
    private final Story story;

    TourLoads(Warehouse warehouse, Story story) {
        this.warehouse = warehouse;
        this.story = story;
    }

    void run(Path folder) {
        S3Uri staging = warehouse.staging().resolve("tour/");
        try (StagedFiles staged = warehouse.client().staging().stage(staging)) {
            loadSmallTables(folder, staged);
        }
        try (StagedFiles staged = warehouse.client().staging().stage(staging.resolve("sales/"))) {
            loadSales(folder, staged);
        }
    }

    private void loadSmallTables(Path folder, StagedFiles staged) {
        for (String table : SMALL_TABLES) {
            StagedFile file = staged.upload(folder.resolve(table + ".txt"), StagingCompression.GZIP);
            CopyReport report = warehouse
                    .client()
                    .loads()
                    .copy(copy(table).from(file.location()).gzip().build());
            story.result(table + ": " + Figures.count(report.rowsLoaded(), "row"));
        }
    }

    private CopyBuilder copy(String table) {
        Authorization right = warehouse.client().loads().defaultAuthorization();
        return Copy.into(QualifiedName.parse(table)).authorization(right);
    }

    private void loadSales(Path folder, StagedFiles staged) {
        Map<String, String> fileNames = new HashMap<>();
        List<Path> files = IntStream.range(0, TicketSales.SALES_FILES)
                .mapToObj(number -> TicketSales.salesFile(folder, number))
                .toList();
        for (Path file : files) {
            StagedFile object = staged.upload(file, StagingCompression.ZSTD);
            fileNames.put(object.location().render(), file.getFileName().toString());
        }
        Copy copy = copy("sales")
                .from(staged.writeManifest())
                .manifest()
                .csv()
                .zstd()
                .ignoreHeader(1)
                .maxError(MAX_ERROR)
                .build();
        story.show(copy.render());
        CopyReport report = warehouse.client().loads().copy(copy);
        long stagedBytes = staged.files().stream().mapToLong(StagedFile::bytes).sum();
        tell(new LoadResult(copy.table(), report, fileNames, bytes(files), stagedBytes));
    }

    private static long bytes(List<Path> files) {
        return files.stream().mapToLong(TourLoads::bytes).sum();
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(LoadResult result) {
        CopyReport report = result.report();
        story.result("sales: " + Figures.count(report.rowsLoaded(), "row") + " loaded, "
                + Figures.count(report.rowsRejected()) + " rejected, in " + Figures.time(report.duration()) + " ("
                + Figures.count(Figures.rate(report.rowsLoaded(), report.duration())) + " rows/s; "
                + Figures.bytes(result.bytes()) + " were " + Figures.bytes(result.stagedBytes()) + " in S3)");
        story.say("What was wrong, as stl_load_errors has it:");
        story.table(result.errors());
    }
}
