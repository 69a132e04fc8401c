package dev.redshiftkit.client.copy;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.query.Conversation;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.LoadOperation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** One COPY and the questions that follow it, all on one session. */
final class LoadRun {

    private final Conversation conversation;
    private final LoadHistory history;

    LoadRun(Conversation conversation) {
        this.conversation = conversation;
        this.history = new LoadHistory(conversation);
    }

    CopyReport run(Copy copy) {
        Duration before = conversation.elapsed();
        try {
            conversation.execute(copy.renderWithCredentials());
        } catch (RedshiftException failure) {
            throw failed(failure, took(before));
        }
        return succeeded(copy, took(before));
    }

    private Duration took(Duration before) {
        return conversation.elapsed().minus(before);
    }

    /** The load has taken place; that the report about it cannot be completed must not look like its failure. */
    private CopyReport succeeded(Copy copy, Duration duration) {
        ReportBuilder report = new ReportBuilder(duration);
        report.ask(() -> report.rowsLoaded(history.lastCopyCount()));
        report.ask(() -> report.queryId(history.lastCopyId()));
        askAbout(report, mayReject(copy.options().load()));
        return report.succeeded();
    }

    private CopyException failed(RedshiftException failure, Duration duration) {
        ReportBuilder report = new ReportBuilder(duration);
        report.queryId(failure.queryId());
        if (failure.delivery() == Delivery.ANSWERED) {
            report.ask(() -> report.queryId(idOf(failure)));
            askAbout(report, true);
        }
        String reason = Optional.ofNullable(failure.getMessage()).orElse("");
        ErrorFacts facts = factsOf(failure, report.queryId());
        return new CopyException("COPY failed: " + reason, facts, failure, report.failed(reason));
    }

    /** Other errors than a failed load come before a load has an id; the session's last id is then another load's. */
    private OptionalLong idOf(RedshiftException failure) {
        boolean loadFailed = failure.kind() == ErrorKind.COPY_ERROR;
        return failure.queryId().isEmpty() && loadFailed ? history.lastCopyId() : failure.queryId();
    }

    private void askAbout(ReportBuilder report, boolean mayHaveErrors) {
        report.queryId().ifPresent(id -> {
            report.ask(() -> report.bytesScanned(history.bytesScanned(id)));
            if (mayHaveErrors) {
                report.ask(() -> report.rowsRejected(history.rejected(id)));
                report.ask(() -> report.errors(history.errors(id)));
            }
        });
    }

    private static boolean mayReject(LoadOperation load) {
        return load.ignoreAllErrors() || load.maxError().orElse(0) > 0;
    }

    /** What the engine reports without a kind of its own, while it runs a COPY, is an error of that COPY. */
    private static ErrorFacts factsOf(RedshiftException failure, OptionalLong queryId) {
        ErrorFacts facts = queryId.isPresent() ? failure.facts().withQueryId(queryId.getAsLong()) : failure.facts();
        return facts.kind() == ErrorKind.INTERNAL ? facts.withKind(ErrorKind.COPY_ERROR) : facts;
    }
}
