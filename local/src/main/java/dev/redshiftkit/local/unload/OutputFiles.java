package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import dev.redshiftkit.local.unload.file.FileFormat;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of an UNLOAD: how they begin, and those that are complete. Several threads may use it. */
final class OutputFiles {

    private final UnloadTarget target;
    private final FileNames names;
    private final FileFormat format;
    private final boolean writesEmptyFiles;
    private final long rolloverBytes;
    private final StatementContext statement;
    private final InstantSource clock;
    private final List<WrittenFile> written = new ArrayList<>();

    /** @param largestFile what MAXFILESIZE says */
    OutputFiles(
            UnloadTarget target,
            FileNames names,
            FileFormat format,
            boolean isPartitioned,
            long largestFile,
            StatementContext statement,
            InstantSource clock) {
        this.target = target;
        this.names = names;
        this.format = format;
        // Without a row there is no folder to put a file into.
        this.writesEmptyFiles = format.writesEmptyFiles() && !isPartitioned;
        this.rolloverBytes = format.rolloverBytes(largestFile);
        this.statement = statement;
        this.clock = clock;
    }

    FileFormat format() {
        return format;
    }

    boolean writesEmptyFiles() {
        return writesEmptyFiles;
    }

    /** Returns the size at which a file is followed by another. */
    long rolloverBytes() {
        return rolloverBytes;
    }

    Instant now() {
        return clock.instant();
    }

    NewObject begin(String folder, int slice, int part) throws IOException {
        return target.begin(names.file(folder, slice, part), folder);
    }

    /** Makes a file appear. */
    void complete(NewObject object, int slice, long rows, Instant start) throws IOException {
        StoredObject stored = object.commit();
        UnloadedFile entry = new UnloadedFile(
                statement, stored.name().toString(), slice, rows, stored.size(), format.name(), start, clock.instant());
        add(new WrittenFile(stored.name(), entry, rows + format.headerLines()));
    }

    private synchronized void add(WrittenFile file) {
        written.add(file);
    }

    /** Returns what is complete by now, in the order of the names. */
    synchronized List<WrittenFile> written() {
        return written.stream().sorted(Comparator.comparing(WrittenFile::url)).toList();
    }
}
