package dev.redshiftkit.local.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A query in a queue of the workload manager, as it stands or as it has ended: a row of {@code stl_wlm_query} or {@code
 * stv_wlm_query_state}.
 *
 * @param task numbers the visits
 * @param slots taken, or waited for
 * @param position in the queue, from 1; 0 unless it waits
 * @param times what happened when
 */
public record QueueVisit(
        Execution execution,
        long task,
        QueueName queue,
        int slots,
        int position,
        State state,
        String priority,
        Times times) {

    /** Returns that of another query at the same place, which has run from its own start on. */
    public QueueVisit of(Execution other, long otherTask) {
        Instant start = other.start();
        Times otherTimes = new Times(start, Optional.of(start), times.ended());
        return new QueueVisit(other, otherTask, queue, slots, 0, state, priority, otherTimes);
    }

    /** Returns how long it has waited, or had, up to a time. */
    public Duration queueTime(Instant now) {
        return Duration.between(times.queued(), times.started().or(times::ended).orElse(now));
    }

    /** Returns how long it has run, or had, up to a time. */
    public Duration executionTime(Instant now) {
        return times.started()
                .map(start -> Duration.between(start, times.ended().orElse(now)))
                .orElse(Duration.ZERO);
    }

    /** Which queue: the number and the name of its service class. */
    public record QueueName(int serviceClass, String name) {}

    /** Where a visit stands. */
    public enum State {
        QUEUED_WAITING("QueuedWaiting"),
        RUNNING("Running"),
        COMPLETED("Completed"),
        /** It has moved on to another queue, or was sent away. */
        EVICTED("Evicted");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word the system views print. */
        public String word() {
            return word;
        }
    }

    /** The times of a visit; what has not happened has none. */
    public record Times(Instant queued, Optional<Instant> started, Optional<Instant> ended) {}
}
