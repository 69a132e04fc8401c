package dev.redshiftkit.client.copy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a COPY did.
 *
 * @param success whether the load took place; with MAXERROR this may be so although rows were rejected
 * @param queryId under which the system views know the load; empty where the service did not tell
 * @param rowsLoaded 0 after a failure, which undoes the whole load
 * @param rowsRejected as counted by the service, which after a failure stops at the row that was one too many
 * @param bytesScanned of the files, as stored; empty where the service does not tell
 * @param duration of the COPY itself
 * @param errors the first 100, by file and line
 * @param failure why the load did not take place, in one sentence
 * @param lookupFailure why this report is incomplete; the load itself is not concerned
 */
public record CopyReport(
        boolean success,
        OptionalLong queryId,
        long rowsLoaded,
        long rowsRejected,
        OptionalLong bytesScanned,
        Duration duration,
        List<LoadError> errors,
        Optional<String> failure,
        Optional<String> lookupFailure) {

    /** How many errors a report holds at most. */
    public static final int MOST_ERRORS = 100;

    public CopyReport {
        errors = List.copyOf(errors);
    }
}
