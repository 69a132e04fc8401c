package dev.redshiftkit.local.workload;

import dev.redshiftkit.local.telemetry.Execution;
import java.util.Optional;

/**
 * A query that comes to the workload manager.
 *
 * @param slots how many it takes, at least 1
 * @param victim how to cancel it while it runs
 */
public record Entrant(Execution execution, int slots, Optional<String> queryGroup, Membership user, Victim victim) {

    /** What can be cancelled. */
    @FunctionalInterface
    public interface Victim {

        /** Cancels what runs. Its client is told this. */
        void cancel(String message);
    }
}
