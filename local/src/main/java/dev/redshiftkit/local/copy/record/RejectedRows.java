package dev.redshiftkit.local.copy.record;

import dev.redshiftkit.local.copy.refusal.LoadFailedException;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.Log;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.copy.LoadOperation;
import java.util.HashMap;
import java.util.Map;

/** Records the rows that could not be loaded, and ends the load at the limit of MAXERROR. */
public final class RejectedRows {

    /** Errors of a slice whose fields are kept as well (Redshift guide, STL_LOADERROR_DETAIL). */
    private static final int DETAILS_A_SLICE = 20;

    private final Log<LoadError> log;
    private final long limit;
    private final Map<Integer, Integer> bySlice = new HashMap<>();
    private long count;
    private long weight;

    public RejectedRows(Log<LoadError> log, LoadOperation options) {
        this.log = log;
        // MAXERROR 0 and 1 both stop at the first error (Redshift guide, MAXERROR).
        this.limit = options.ignoreAllErrors()
                ? Long.MAX_VALUE
                : Math.max(1, options.maxError().orElse(0));
    }

    boolean wantsDetail(int slice) {
        return bySlice.getOrDefault(slice, 0) < DETAILS_A_SLICE;
    }

    /** @throws LoadFailedException if this was one too many */
    void add(LoadError error) {
        record(error);
        if (count >= limit) {
            throw new LoadFailedException();
        }
    }

    /** Records an error that does not count towards MAXERROR, because it ends the load by itself. */
    void record(LoadError error) {
        weight += error.weight();
        if (weight <= Telemetry.MAX_ERROR_BYTES_OF_A_LOAD) {
            log.append(error);
        }
        bySlice.merge(error.slice(), 1, Integer::sum);
        count++;
    }

    public long count() {
        return count;
    }
}
