package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import dev.redshiftkit.local.unload.file.FileFormat;
import dev.redshiftkit.local.unload.file.FileFormats;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.unload.FileSize;
import dev.redshiftkit.sql.unload.Unload;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One UNLOAD: its slices, the files they have completed, and what is recorded of it. */
final class UnloadRun {

    private static final FileSize LARGEST_FILE = new FileSize(new BigDecimal("6.2"), FileSize.Unit.GB);

    private final StatementContext statement;
    private final Unload unload;
    private final InstantSource clock;
    private final OutputQuery query;
    private final Partitioning partitioning;
    private final int slices;
    private final UnloadTarget target;
    private final FileNames names;
    private final OutputFiles files;

    UnloadRun(
            Buckets buckets,
            InstantSource clock,
            StatementContext statement,
            Unload unload,
            OutputQuery query,
            int clusterSlices) {
        this.statement = statement;
        this.unload = unload;
        this.clock = clock;
        this.query = query;
        this.partitioning = Partitioning.of(unload.options().partitions(), query.columns());
        boolean isSerial = unload.options().files().parallel().equals(Optional.of(Switch.OFF));
        this.slices = isSerial ? 1 : clusterSlices;
        FileFormat format = FileFormats.of(unload, partitioning.written(), slices);
        this.target = new UnloadTarget(buckets, unload);
        this.names = FileNames.of(target.prefix(), unload.options().files(), !isSerial, format);
        this.files = new OutputFiles(target, names, format, isPartitioned(), largestFile(), statement, clock);
    }

    private boolean isPartitioned() {
        return !partitioning.keys().isEmpty();
    }

    private long largestFile() {
        return unload.options().files().maxFileSize().orElse(LARGEST_FILE).bytes();
    }

    /** Writes all files. If that fails, those that are complete stay: S3 has no transactions. */
    void write(EngineSession session) throws IOException {
        target.prepare(statement);
        writeRows(session);
        writeManifest();
    }

    private void writeRows(EngineSession session) throws IOException {
        SliceWriter[] writers = IntStream.range(0, slices)
                .mapToObj(slice -> new SliceWriter(slice, files, new FolderNames(partitioning.keys())))
                .toArray(SliceWriter[]::new);
        try (Lanes lanes = new Lanes(writers, Runtime.getRuntime().availableProcessors())) {
            session.copyOut(query.copyStatement(partitioning.keys()), lanes);
            lanes.finish();
        } finally {
            for (SliceWriter writer : writers) {
                writer.close();
            }
        }
    }

    private void writeManifest() throws IOException {
        List<WrittenFile> written = files.written();
        if (unload.options().manifest().isPresent() && !written.isEmpty()) {
            byte[] text = new ManifestText(unload.options().manifest().get(), query.columns()).of(written);
            target.putManifest(names.manifest(), text);
        }
    }

    /** Returns the name of a column in the files, by its number there. */
    String writtenColumn(int index) {
        return partitioning.written().get(index).name();
    }

    void record(OperationStatus status, String error, Telemetry telemetry) {
        files.written().forEach(file -> telemetry.unloadedFiles().append(file.record()));
        telemetry
                .unloads()
                .append(new dev.redshiftkit.local.telemetry.Unload(
                        statement,
                        status,
                        unload.target().render(),
                        files.format().name(),
                        unload.options().files().compression().map(Enum::name).orElse(""),
                        rows(),
                        files.written().size(),
                        bytes(),
                        error,
                        clock.instant()));
    }

    UnloadOutcome outcome() {
        String notice = "UNLOAD completed, " + rows() + " record(s) unloaded successfully.";
        return new UnloadOutcome(rows(), files.written().size(), bytes(), List.of(notice));
    }

    private long rows() {
        return files.written().stream()
                .map(WrittenFile::record)
                .mapToLong(UnloadedFile::rows)
                .sum();
    }

    private long bytes() {
        return files.written().stream().mapToLong(WrittenFile::bytes).sum();
    }
}
