package dev.redshiftkit.local.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A queue as it is configured. Begin with {@link #of}; each {@code with} and {@code for} gives another queue.
 *
 * @param slots how many queries run at a time, 1 to 50; of no account under automatic management
 * @param admission which queries come here
 * @param maxExecution how long a query may run here; zero for as long as it takes
 */
public record WorkloadQueue(
        String name,
        int slots,
        Admission admission,
        Duration maxExecution,
        Priority priority,
        List<MonitoringRule> rules) {

    private static final int MOST_SLOTS = 50;

    public WorkloadQueue {
        rules = List.copyOf(rules);
        if (slots < 1 || MOST_SLOTS < slots) {
            throw new IllegalArgumentException(
                    "slots of queue " + name + " must be within 1 and " + MOST_SLOTS + ", but is " + slots);
        }
        if (maxExecution.isNegative()) {
            throw new IllegalArgumentException("maximum execution time of queue " + name + " must not be negative");
        }
        if (priority == Priority.CRITICAL) {
            throw new IllegalArgumentException("priority of queue " + name + " must be within Lowest and Highest");
        }
    }

    /** A queue for the queries that no other takes, until groups are named. */
    public static WorkloadQueue of(String name, int slots) {
        return new WorkloadQueue(name, slots, Admission.NONE, Duration.ZERO, Priority.NORMAL, List.of());
    }

    /** For the queries of users in these groups, too. An asterisk stands for any characters, a question mark for one. */
    public WorkloadQueue forUserGroups(String... patterns) {
        return withAdmission(new Admission(joined(admission.userGroups(), patterns), admission.queryGroups()));
    }

    /** For queries in these query groups, too. An asterisk stands for any characters, a question mark for one. */
    public WorkloadQueue forQueryGroups(String... patterns) {
        return withAdmission(new Admission(admission.userGroups(), joined(admission.queryGroups(), patterns)));
    }

    private static List<String> joined(List<String> before, String... more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    private WorkloadQueue withAdmission(Admission changed) {
        return new WorkloadQueue(name, slots, changed, maxExecution, priority, rules);
    }

    public WorkloadQueue withMaxExecution(Duration limit) {
        return new WorkloadQueue(name, slots, admission, limit, priority, rules);
    }

    public WorkloadQueue withPriority(Priority chosen) {
        return new WorkloadQueue(name, slots, admission, maxExecution, chosen, rules);
    }

    public WorkloadQueue withRules(MonitoringRule... chosen) {
        return new WorkloadQueue(name, slots, admission, maxExecution, priority, List.of(chosen));
    }

    /** Whether this takes an entrant because of its groups. */
    boolean isFor(Entrant entrant) {
        Predicate<String> inUserGroup =
                pattern -> entrant.user().groups().stream().anyMatch(group -> WildCard.matches(pattern, group));
        return admission.queryGroups().stream()
                        .anyMatch(pattern -> entrant.queryGroup()
                                .filter(group -> WildCard.matches(pattern, group))
                                .isPresent())
                || admission.userGroups().stream().anyMatch(inUserGroup);
    }

    /** Which groups a queue is for. */
    public record Admission(List<String> userGroups, List<String> queryGroups) {

        static final Admission NONE = new Admission(List.of(), List.of());

        public Admission {
            userGroups = List.copyOf(userGroups);
            queryGroups = List.copyOf(queryGroups);
        }
    }
}
