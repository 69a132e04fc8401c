package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.format.binary.BinaryRows;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.OpenObject;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One pass over all files of a COPY, and how far it came. */
final class LoadRun {

    private final ObjectStore store;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final StatementContext statement;
    private final TargetTable target;
    private final List<SourceFile> files;
    private final RejectedRows rejected;
    private final BinaryRows rows = new BinaryRows();
    private long rowCount;
    private int filesRead;
    private long bytesRead;

    LoadRun(
            ObjectStore store,
            Telemetry telemetry,
            InstantSource clock,
            StatementContext statement,
            TargetTable target,
            List<SourceFile> files,
            RejectedRows rejected) {
        this.store = store;
        this.telemetry = telemetry;
        this.clock = clock;
        this.statement = statement;
        this.target = target;
        this.files = files;
        this.rejected = rejected;
    }

    /** Reads every file and writes its rows, as the engine's binary format wants them. */
    void run(FileLoader loader, OutputStream engine) throws IOException {
        rows.header();
        for (SourceFile file : files) {
            load(file, loader, engine);
        }
        rows.trailer();
        rows.drainTo(engine);
    }

    private void load(SourceFile file, FileLoader loader, OutputStream engine) {
        Instant start = clock.instant();
        RecordErrors errors = new RecordErrors(statement, target.id(), file, rejected, clock);
        try (OpenObject object = store.open(file.object().name())) {
            FileLoader.Counts counts = loader.load(object, errors, rows, engine);
            rowCount += counts.rows();
            record(file, loader, counts, errors.count(), start);
        } catch (IOException e) {
            throw Refusals.engine(statement, damage(e), "File: " + file.name()).causedBy(e);
        }
    }

    private static String damage(IOException failure) {
        return failure instanceof EOFException
                ? "unexpected end of stream in a compressed file"
                : "failed to read a file: " + failure.getMessage();
    }

    private void record(SourceFile file, FileLoader loader, FileLoader.Counts counts, long errors, Instant start) {
        filesRead++;
        bytesRead += file.object().size();
        telemetry
                .loadedFiles()
                .append(new LoadedFile(
                        statement,
                        file.record(),
                        file.slice(),
                        loader.format(),
                        file.object().size(),
                        counts.lines(),
                        errors,
                        start,
                        clock.instant()));
    }

    /** Returns how many rows were handed over; whether the engine keeps them is its own affair. */
    long rowCount() {
        return rowCount;
    }

    /** @param kept rows that the engine has taken for good, as far as the statement goes */
    Load.Progress progress(long kept) {
        long size = files.stream().mapToLong(file -> file.object().size()).sum();
        return new Load.Progress(kept, rows.drainedBytes(), rejected.count(), files.size(), size, filesRead, bytesRead);
    }

    long bytesRead() {
        return bytesRead;
    }

    int filesRead() {
        return filesRead;
    }
}
