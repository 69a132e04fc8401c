package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.record.RecordErrors;
import dev.redshiftkit.local.copy.record.RejectedRows;
import dev.redshiftkit.local.copy.record.Replacements;
import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.copy.table.DefaultValues;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.Telemetry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;

/** One pass over all parts of a COPY, and how far it came. */
final class LoadRun {

    private final LoadTask task;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final RejectedRows rejected;
    private final Replacements replacements;
    private final LoadProgress progress;
    private RowStream rows;

    LoadRun(
            LoadTask task,
            Telemetry telemetry,
            InstantSource clock,
            RejectedRows rejected,
            Replacements replacements,
            LoadWatch watch) {
        this.task = task;
        this.telemetry = telemetry;
        this.clock = clock;
        this.rejected = rejected;
        this.replacements = replacements;
        this.progress = new LoadProgress(task, watch, clock);
        this.rows = new RowStream(OutputStream.nullOutputStream(), DefaultValues.NONE, () -> {});
    }

    /** Reads every part and writes its rows, as the engine's binary format wants them. */
    void run(OutputStream engine) throws IOException {
        rows = new RowStream(engine, task.target().defaults(), () -> progress.moved(rows, rejected.count()));
        for (LoadPart part : task.parts()) {
            load(part);
        }
        rows.end();
    }

    private void load(LoadPart part) throws IOException {
        Instant start = clock.instant();
        RecordErrors errors = new RecordErrors(
                task.statement(), task.target(), part.source().fileName(), part.slice(), rejected, replacements, clock);
        progress.begin(part, rows, rejected.count());
        FileLoader.Counts counts = part.load(errors, rows);
        progress.end(part, counts.lines());
        telemetry
                .loadedFiles()
                .append(new LoadedFile(
                        task.statement(),
                        part.source(),
                        part.slice(),
                        task.format(),
                        part.size(),
                        counts.lines(),
                        errors.count(),
                        start,
                        clock.instant()));
    }

    /** Returns how many rows were handed over; whether the engine keeps them is its own affair. */
    long rowCount() {
        return rows.count();
    }

    /** @param kept rows that the engine has taken for good, as far as the statement goes */
    Load.Progress progress(long kept) {
        return progress.reached(rows, rejected.count(), kept);
    }

    long rejectedRows() {
        return rejected.count();
    }

    long repairedRows() {
        return replacements.records();
    }

    int partsRead() {
        return progress.partsRead();
    }

    long bytesRead() {
        return progress.bytesRead();
    }
}
