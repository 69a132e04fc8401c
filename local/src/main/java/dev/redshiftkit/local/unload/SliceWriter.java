package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.storage.NewObject;
import dev.redshiftkit.local.unload.file.CountedOutput;
import dev.redshiftkit.local.unload.file.RowFile;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one simulated slice to files, one after the other. A file appears in the bucket when it is complete;
 * closing without {@link #finish} gives up the one that is not. One thread at a time.
 */
final class SliceWriter implements AutoCloseable {

    private final int slice;
    private final OutputFiles files;
    private final FolderNames folders;
    private final Map<String, Integer> nextParts = new HashMap<>();

    private String folder = "";
    private long rows;
    private Instant start = Instant.EPOCH;
    private @Nullable NewObject object;
    private @Nullable RowFile file;

    SliceWriter(int slice, OutputFiles files, FolderNames folders) {
        this.slice = slice;
        this.files = files;
        this.folders = folders;
    }

    void write(BinaryRow row) throws IOException {
        RowFile current = fileFor(folders.of(row));
        current.write(row);
        rows++;
        if (current.size() >= files.rolloverBytes()) {
            complete(current);
        }
    }

    private RowFile fileFor(String wanted) throws IOException {
        RowFile current = file;
        if (current != null && folder.equals(wanted)) {
            return current;
        }
        if (current != null) {
            complete(current);
        }
        folder = wanted;
        return open();
    }

    /** Completes the last file; there is one without rows, too, if the format wants it and rows would not be in folders. */
    void finish() throws IOException {
        boolean needsFile = nextParts.isEmpty() && files.writesEmptyFiles();
        RowFile current = file == null && needsFile ? open() : file;
        if (current != null) {
            complete(current);
        }
    }

    private RowFile open() throws IOException {
        start = files.now();
        int part = nextParts.merge(folder, 1, Integer::sum) - 1;
        NewObject opened = files.begin(folder, slice, part);
        object = opened;
        RowFile begun = files.format().open(new CountedOutput(opened.content()));
        file = begun;
        return begun;
    }

    private void complete(RowFile current) throws IOException {
        current.close();
        file = null;
        NewObject complete = object;
        if (complete != null) {
            files.complete(complete, slice, rows, start);
            complete.close();
            object = null;
        }
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        NewObject open = object;
        RowFile begun = file;
        object = null;
        file = null;
        try (open) {
            if (begun != null) {
                begun.abandon();
            }
        }
    }
}
