package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.record.RowStream;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadState;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.OperationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a load is, and telling of it now and then. */
final class LoadProgress {

    /** STV_LOAD_STATE is renewed every million rows (Redshift guide), here every second as well. */
    private static final long ROWS_BETWEEN_REPORTS = 1_000_000;

    private static final Duration TIME_BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final LoadTask task;
    private final LoadWatch watch;
    private final InstantSource clock;
    private final Map<LoadPart, Long> linesOfRead = new HashMap<>();
    private final Map<Integer, String> currentFiles = new HashMap<>();
    private long rowsAtReport = Long.MIN_VALUE;
    private Instant timeOfReport = Instant.MIN;
    private long bytesRead;

    LoadProgress(LoadTask task, LoadWatch watch, InstantSource clock) {
        this.task = task;
        this.watch = watch;
        this.clock = clock;
    }

    void begin(LoadPart part, RowStream rows, long errors) {
        currentFiles.put(part.slice(), part.source().fileName());
        moved(rows, errors);
    }

    void end(LoadPart part, long lines) {
        linesOfRead.put(part, lines);
        bytesRead += part.size();
    }

    /** Tells of the load if there is enough to tell. */
    void moved(RowStream rows, long errors) {
        Instant now = clock.instant();
        boolean isDue = rows.count() - ROWS_BETWEEN_REPORTS >= rowsAtReport
                || !now.isBefore(timeOfReport.plus(TIME_BETWEEN_REPORTS));
        if (isDue) {
            rowsAtReport = rows.count();
            timeOfReport = now;
            watch.moved(task.record(OperationStatus.RUNNING, reached(rows, errors, rows.count()), now), slices(now));
        }
    }

    /** @param kept rows that the engine has taken for good, as far as the statement goes */
    Load.Progress reached(RowStream rows, long errors, long kept) {
        long size = task.parts().stream().mapToLong(LoadPart::size).sum();
        return new Load.Progress(kept, rows.bytes(), errors, task.parts().size(), size, linesOfRead.size(), bytesRead);
    }

    int partsRead() {
        return linesOfRead.size();
    }

    long bytesRead() {
        return bytesRead;
    }

    private List<LoadState> slices(Instant now) {
        List<LoadState> states = new ArrayList<>();
        task.parts().stream().map(LoadPart::slice).distinct().sorted().forEach(slice -> states.add(state(slice, now)));
        return states;
    }

    private LoadState state(int slice, Instant now) {
        List<LoadPart> parts =
                task.parts().stream().filter(part -> part.slice() == slice).toList();
        return new LoadState(
                slice,
                now,
                task.isPacked(),
                parts.stream().mapToLong(LoadPart::size).sum(),
                parts.stream().mapToLong(LoadPart::bytesRead).sum(),
                parts.stream()
                        .mapToLong(part -> linesOfRead.getOrDefault(part, 0L))
                        .sum(),
                parts.size(),
                (int) parts.stream().filter(linesOfRead::containsKey).count(),
                currentFiles.getOrDefault(slice, ""));
    }
}
