package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.storage.ObjectAttributes;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.PendingObject;
import dev.redshiftkit.local.storage.StoredObject;
import dev.redshiftkit.local.storage.WriteCondition;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one simulated slice to files, one after the other. A file appears in the bucket when it is complete;
 * closing without {@link #finish} gives up the one that is not.
 */
final class SliceWriter implements AutoCloseable {

    private final int slice;
    private final ObjectStore store;
    private final FileNames names;
    private final FileFormat format;
    private final long rolloverBytes;
    private final StatementContext statement;
    private final InstantSource clock;
    private final Consumer<WrittenFile> completed;

    private int part;
    private long rows;
    private Instant start = Instant.EPOCH;
    private @Nullable PendingObject object;
    private @Nullable RowFile file;

    /** @param completed is told of every file when it is in the bucket */
    SliceWriter(
            int slice,
            ObjectStore store,
            FileNames names,
            FileFormat format,
            long rolloverBytes,
            StatementContext statement,
            InstantSource clock,
            Consumer<WrittenFile> completed) {
        this.slice = slice;
        this.store = store;
        this.names = names;
        this.format = format;
        this.rolloverBytes = rolloverBytes;
        this.statement = statement;
        this.clock = clock;
        this.completed = completed;
    }

    void write(BinaryRow row) throws IOException {
        RowFile current = file == null ? open() : file;
        current.write(row);
        rows++;
        if (current.size() >= rolloverBytes) {
            complete(current);
        }
    }

    /** Completes the last file. */
    void finish() throws IOException {
        boolean needsFile = part == 0 && format.writesEmptyFiles();
        RowFile current = file == null && needsFile ? open() : file;
        if (current != null) {
            complete(current);
        }
    }

    private RowFile open() throws IOException {
        start = clock.instant();
        PendingObject opened = store.write(names.file(slice, part));
        object = opened;
        RowFile begun = format.open(new FileFormat.CountedOutput(opened.content()));
        file = begun;
        return begun;
    }

    private void complete(RowFile current) throws IOException {
        current.close();
        file = null;
        if (object != null) {
            StoredObject stored = object.commit(ObjectAttributes.NONE, WriteCondition.always());
            object = null;
            completed.accept(written(stored));
        }
        part++;
        rows = 0;
    }

    private WrittenFile written(StoredObject stored) {
        UnloadedFile entry = new UnloadedFile(
                statement, stored.name().toString(), slice, rows, stored.size(), format.name(), start, clock.instant());
        return new WrittenFile(entry, rows + format.headerLines());
    }

    @Override
    public void close() throws IOException {
        if (object != null) {
            object.close();
            object = null;
        }
    }
}
