package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.Log;
import dev.redshiftkit.sql.copy.LoadOperation;

/** Records the rows that could not be loaded, and ends the load at the limit of MAXERROR. */
final class RejectedRows {

    private final Log<LoadError> log;
    private final long limit;
    private long count;

    RejectedRows(Log<LoadError> log, LoadOperation options) {
        this.log = log;
        // MAXERROR 0 and 1 both stop at the first error (Redshift guide, MAXERROR).
        this.limit = options.ignoreAllErrors()
                ? Long.MAX_VALUE
                : Math.max(1, options.maxError().orElse(0));
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
        log.append(error);
        count++;
    }

    long count() {
        return count;
    }
}
