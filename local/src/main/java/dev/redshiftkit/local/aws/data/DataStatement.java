package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.server.InnerResult;
import dev.redshiftkit.local.server.InnerSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement, or a batch of them, on its way from its submission to its results. Safe for use by several threads. */
final class DataStatement {

    private final String id;
    private final Submission submission;
    private final InstantSource clock;
    private final Instant created;
    private final List<Part> parts = new ArrayList<>();
    private Status status = Status.SUBMITTED;
    private Instant updated;
    private @Nullable Instant started;
    private Duration duration = Duration.ZERO;
    private String error = "";
    private int processId;
    private Optional<String> sessionId;
    private boolean cancelled;
    private @Nullable InnerSession running;

    /** One statement as it is at a moment; there is more than one in a batch only. */
    record Part(
            String id,
            String statement,
            Status status,
            Instant created,
            Instant updated,
            Duration duration,
            String error,
            Optional<InnerResult> result) {

        private Part with(Status next, Instant now, Duration time, String message, Optional<InnerResult> outcome) {
            return new Part(id, statement, next, created, now, time, message, outcome);
        }
    }

    /** All of this at one moment. */
    record Snapshot(
            Status status,
            Instant updated,
            Duration duration,
            String error,
            int processId,
            Optional<String> sessionId,
            List<Part> parts) {

        Snapshot {
            parts = List.copyOf(parts);
        }

        boolean hasResultSet() {
            return parts.stream()
                    .anyMatch(part -> part.result().filter(InnerResult::hasRows).isPresent());
        }
    }

    DataStatement(String id, Submission submission, Optional<String> sessionId, InstantSource clock) {
        this.id = id;
        this.submission = submission;
        this.sessionId = sessionId;
        this.clock = clock;
        this.created = clock.instant();
        this.updated = created;
        int number = 1;
        for (String statement : submission.statements()) {
            String partId = submission.isBatch() ? id + ":" + number++ : id;
            parts.add(new Part(
                    partId, statement, Status.SUBMITTED, created, created, Duration.ZERO, "", Optional.empty()));
        }
    }

    String id() {
        return id;
    }

    Submission submission() {
        return submission;
    }

    Instant created() {
        return created;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(status, updated, duration, error, processId, sessionId, parts);
    }

    synchronized Status status() {
        return status;
    }

    synchronized void picked() {
        move(Status.PICKED);
    }

    synchronized void started(InnerSession session) {
        running = session;
        processId = session.processId();
        started = clock.instant();
        move(Status.STARTED);
    }

    /** Begins a part unless the statement was cancelled; returns whether it was begun. */
    synchronized boolean beginPart(int index) {
        if (!cancelled) {
            parts.set(
                    index, parts.get(index).with(Status.STARTED, clock.instant(), Duration.ZERO, "", Optional.empty()));
        }
        return !cancelled;
    }

    synchronized void endPart(int index, Status end, String message, Optional<InnerResult> outcome) {
        Instant now = clock.instant();
        Part part = parts.get(index);
        Duration time = part.status() == Status.STARTED ? Duration.between(part.updated(), now) : Duration.ZERO;
        parts.set(index, part.with(end, now, time, message, outcome));
    }

    /** Ends it, and what of it has not been begun or not come to an end. */
    synchronized void end(Status end, String message) {
        for (int index = 0; index < parts.size(); index++) {
            if (!parts.get(index).status().isFinal()) {
                endPart(
                        index,
                        submission.isBatch() ? Status.ABORTED : end,
                        submission.isBatch() ? "" : message,
                        Optional.empty());
            }
        }
        running = null;
        error = message;
        duration = started == null ? Duration.ZERO : Duration.between(started, clock.instant());
        move(end);
    }

    private void move(Status next) {
        status = next;
        updated = clock.instant();
        notifyAll();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Asks for an end. What runs is cancelled by whoever calls this, with the session that it returns. */
    synchronized Optional<InnerSession> cancel() {
        cancelled = true;
        return Optional.ofNullable(running);
    }

    /** Waits for the end, and returns whether it has come. */
    synchronized boolean awaitEnd(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        long left = deadline - System.nanoTime();
        while (!status.isFinal() && left > 0) {
            wait(left / 1_000_000 + 1);
            left = deadline - System.nanoTime();
        }
        return status.isFinal();
    }
}
