package dev.redshiftkit.local.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * How the workload manager is configured.
 *
 * @param queues in the order queries try them; the last is for those that no other takes
 */
public record WorkloadSettings(Management management, List<WorkloadQueue> queues) {

    private static final int MOST_QUEUES = 8;
    private static final int MOST_SLOTS = 50;
    private static final int MOST_RULES = 25;

    /** Who decides how many queries run at a time. */
    public enum Management {
        /** Redshift: here, all that come. Queries never wait. */
        AUTOMATIC,
        /** The slots of the queues. */
        MANUAL
    }

    /** One queue, and nothing waits in it: what a new cluster has. */
    public static final WorkloadSettings DEFAULTS =
            new WorkloadSettings(Management.AUTOMATIC, List.of(WorkloadQueue.of("Default queue", 5)));

    public WorkloadSettings {
        queues = List.copyOf(queues);
        require(!queues.isEmpty() && queues.size() <= MOST_QUEUES, "queues must be 1 to " + MOST_QUEUES);
        int slots = queues.stream().mapToInt(WorkloadQueue::slots).sum();
        require(management == Management.AUTOMATIC || slots <= MOST_SLOTS, "slots of all queues must be 50 at most");
        long rules = queues.stream().mapToLong(queue -> queue.rules().size()).sum();
        require(rules <= MOST_RULES, "rules of all queues must be " + MOST_RULES + " at most");
        for (WorkloadQueue queue : queues) {
            queue.rules().forEach(rule -> requireFitting(rule, management));
        }
    }

    private static void requireFitting(MonitoringRule rule, Management management) {
        boolean hops = rule.action() instanceof MonitoringRule.Action.Hop;
        boolean changes = rule.action() instanceof MonitoringRule.Action.ChangePriority;
        require(
                management == Management.MANUAL ? !changes : !hops,
                "rule " + rule.name() + " has an action that " + management + " management does not have");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Queues with slots, in which queries wait for their turn; the last is the default queue. */
    public static WorkloadSettings manual(WorkloadQueue... queues) {
        return new WorkloadSettings(Management.MANUAL, List.of(queues));
    }

    /** Queues with priorities, in which nothing waits; the last is the default queue. */
    public static WorkloadSettings automatic(WorkloadQueue... queues) {
        return new WorkloadSettings(Management.AUTOMATIC, List.of(queues));
    }

    /** Whether the groups of a query's user matter. */
    boolean dependsOnUsers() {
        return queues.stream().anyMatch(queue -> !queue.admission().userGroups().isEmpty());
    }

    /** Returns the queues with the numbers of their service classes: that of superusers, then ours (Redshift guide, "WLM service class IDs"). */
    List<ServiceClass> serviceClasses() {
        List<ServiceClass> classes = new ArrayList<>();
        classes.add(new ServiceClass(5, WorkloadQueue.of("Service class for super user", 1), Management.MANUAL));
        int number = management == Management.MANUAL ? 6 : 100;
        for (WorkloadQueue queue : queues) {
            classes.add(new ServiceClass(number++, queue, management));
        }
        return classes;
    }
}
