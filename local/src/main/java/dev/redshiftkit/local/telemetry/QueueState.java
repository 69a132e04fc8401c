package dev.redshiftkit.local.telemetry;

import java.util.List;

/**
 * A queue of the workload manager: its configuration and its counters.
 *
 * @param slots -1 where the manager decides by itself
 * @param maxExecutionMillis 0 for no limit
 * @param conditions which queries come here, as {@code stv_wlm_classification_config} says it
 */
public record QueueState(
        QueueVisit.QueueName queue,
        int slots,
        long maxExecutionMillis,
        String priority,
        boolean userGroupWildCard,
        boolean queryGroupWildCard,
        List<String> conditions,
        Counts counts) {

    /** What goes on, and what has gone on since the start. */
    public record Counts(int queued, int executing, long serviced, long executed, long evicted) {}
}
