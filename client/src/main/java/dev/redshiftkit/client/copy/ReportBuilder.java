package dev.redshiftkit.client.copy;

import dev.redshiftkit.client.error.RedshiftException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Collects what is found out about a load. A question that fails leaves its part empty, and the first says why. */
final class ReportBuilder {

    private final Duration duration;
    private OptionalLong queryId = OptionalLong.empty();
    private long rowsLoaded;
    private long rowsRejected;
    private OptionalLong bytesScanned = OptionalLong.empty();
    private List<LoadError> errors = List.of();
    private @Nullable String lookupFailure;

    ReportBuilder(Duration duration) {
        this.duration = duration;
    }

    void ask(Runnable question) {
        try {
            question.run();
        } catch (RedshiftException failure) {
            lookupFailure = lookupFailure == null ? failure.getMessage() : lookupFailure;
        }
    }

    void queryId(OptionalLong id) {
        queryId = id;
    }

    OptionalLong queryId() {
        return queryId;
    }

    void rowsLoaded(long rows) {
        rowsLoaded = rows;
    }

    void rowsRejected(long rows) {
        rowsRejected = rows;
    }

    void bytesScanned(OptionalLong bytes) {
        bytesScanned = bytes;
    }

    void errors(List<LoadError> found) {
        errors = found;
    }

    CopyReport succeeded() {
        return report(true, Optional.empty());
    }

    CopyReport failed(String reason) {
        return report(false, Optional.of(reason));
    }

    private CopyReport report(boolean success, Optional<String> failure) {
        return new CopyReport(
                success,
                queryId,
                rowsLoaded,
                rowsRejected,
                bytesScanned,
                duration,
                errors,
                failure,
                Optional.ofNullable(lookupFailure));
    }
}
