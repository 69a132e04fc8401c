package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.unload.ExistingFiles;
import dev.redshiftkit.sql.unload.FileSize;
import dev.redshiftkit.sql.unload.Unload;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One UNLOAD: its slices, the files they have completed, and what is recorded of it. */
final class UnloadRun {

    private static final FileSize LARGEST_FILE = new FileSize(new BigDecimal("6.2"), FileSize.Unit.GB);

    private final ObjectStore store;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final StatementContext statement;
    private final Unload unload;
    private final FileFormat format;
    private final int slices;
    private final FileNames names;
    private final List<WrittenFile> files = new ArrayList<>();

    UnloadRun(
            ObjectStore store,
            Telemetry telemetry,
            InstantSource clock,
            StatementContext statement,
            Unload unload,
            FileFormat format,
            int slices) {
        this.store = store;
        this.telemetry = telemetry;
        this.clock = clock;
        this.statement = statement;
        this.unload = unload;
        this.format = format;
        boolean isSerial = unload.options().files().parallel().equals(Optional.of(Switch.OFF));
        this.slices = isSerial ? 1 : slices;
        this.names = FileNames.of(unload.target(), unload.options().files(), !isSerial, format);
    }

    /** Refuses a prefix that is in use, or empties it, as the statement says. */
    void prepareTarget() throws IOException {
        List<StoredObject> existing =
                store.listAll(unload.target().bucket(), unload.target().key());
        if (unload.options().existing() == ExistingFiles.REFUSED && !existing.isEmpty()) {
            throw Refusals.notEmpty(statement);
        }
        if (unload.options().existing() == ExistingFiles.REMOVED) {
            for (StoredObject object : existing) {
                store.delete(object.name());
            }
        }
    }

    void write(OutputQuery query, EngineSession session) throws IOException {
        SliceWriter[] writers = writers();
        try {
            write(query, session, writers);
        } finally {
            for (SliceWriter writer : writers) {
                writer.close();
            }
        }
        writeManifest(query);
    }

    private SliceWriter[] writers() {
        long rollover = format.rolloverBytes(
                unload.options().files().maxFileSize().orElse(LARGEST_FILE).bytes());
        SliceWriter[] writers = new SliceWriter[slices];
        for (int slice = 0; slice < slices; slice++) {
            writers[slice] = new SliceWriter(slice, store, names, format, rollover, statement, clock, this::complete);
        }
        return writers;
    }

    private static void write(OutputQuery query, EngineSession session, SliceWriter[] writers) throws IOException {
        BinaryRow row = new BinaryRow();
        int[] next = {0};
        session.copyOut(query.copyStatement(), (buffer, offset, length) -> {
            if (row.read(buffer, offset, length)) {
                writers[next[0]].write(row);
                next[0] = (next[0] + 1) % writers.length;
            }
        });
        for (SliceWriter writer : writers) {
            writer.finish();
        }
    }

    private void complete(WrittenFile file) {
        files.add(file);
        telemetry.unloadedFiles().append(file.record());
    }

    private void writeManifest(OutputQuery query) throws IOException {
        files.sort(Comparator.comparing(WrittenFile::url));
        if (unload.options().manifest().isPresent() && !files.isEmpty()) {
            new ManifestWriter(unload.options().manifest().get(), query.columns())
                    .write(files, store, names.manifest());
        }
    }

    void record(OperationStatus status, String error) {
        telemetry
                .unloads()
                .append(new dev.redshiftkit.local.telemetry.Unload(
                        statement,
                        status,
                        unload.target().render(),
                        format.name(),
                        unload.options().files().compression().map(Enum::name).orElse(""),
                        rows(),
                        files.size(),
                        bytes(),
                        error,
                        clock.instant()));
    }

    UnloadOutcome outcome() {
        String notice = "UNLOAD completed, " + rows() + " record(s) unloaded successfully.";
        return new UnloadOutcome(rows(), files.size(), bytes(), List.of(notice));
    }

    private long rows() {
        return files.stream()
                .map(WrittenFile::record)
                .mapToLong(UnloadedFile::rows)
                .sum();
    }

    private long bytes() {
        return files.stream().mapToLong(WrittenFile::bytes).sum();
    }
}
