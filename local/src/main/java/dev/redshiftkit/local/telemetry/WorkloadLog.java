package dev.redshiftkit.local.telemetry;

import java.util.List;
import java.util.function.Supplier;

/** What the workload manager does and has done. Thread-safe. */
public final class WorkloadLog {

    private static final int RECORDS = 10_000;

    private final Log<QueueVisit> visits = new Log<>(RECORDS);
    private final Log<RuleAction> ruleActions = new Log<>(RECORDS);
    private volatile Supplier<List<QueueVisit>> currentVisits = List::of;
    private volatile Supplier<List<QueueState>> queues = List::of;

    /** Says where to ask how things stand. */
    public void tellsState(Supplier<List<QueueVisit>> visitsNow, Supplier<List<QueueState>> queuesNow) {
        currentVisits = visitsNow;
        queues = queuesNow;
    }

    /** Returns the visits that have ended. */
    public Log<QueueVisit> visits() {
        return visits;
    }

    public Log<RuleAction> ruleActions() {
        return ruleActions;
    }

    /** Returns the visits that have not ended: those that wait in the order they do. */
    public List<QueueVisit> currentVisits() {
        return currentVisits.get();
    }

    /** Returns the queues in the order of their service classes. */
    public List<QueueState> queues() {
        return queues.get();
    }
}
