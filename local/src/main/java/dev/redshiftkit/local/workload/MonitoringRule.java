package dev.redshiftkit.local.workload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A query monitoring rule: what is done to a query for which all of its predicates hold.
 *
 * @param name up to 32 letters, digits and underscores
 * @param predicates one to three
 */
public record MonitoringRule(String name, List<Predicate> predicates, Action action) {

    public MonitoringRule {
        predicates = List.copyOf(predicates);
        if (!name.matches("[A-Za-z0-9_]{1,32}")) {
            throw new IllegalArgumentException(
                    "name of a rule must be 1 to 32 letters, digits and underscores, but is " + name);
        }
        if (predicates.isEmpty() || predicates.size() > 3) {
            throw new IllegalArgumentException(
                    "rule " + name + " must have 1 to 3 predicates, but has " + predicates.size());
        }
    }

    /** A rule with one predicate. */
    public static MonitoringRule of(String name, Metric metric, Duration longerThan, Action action) {
        return new MonitoringRule(name, List.of(new Predicate(metric, longerThan)), action);
    }

    /** What a rule looks at: the metrics that a local Redshift has while a query runs. */
    public enum Metric {
        QUERY_EXECUTION_TIME,
        QUERY_QUEUE_TIME
    }

    /** Holds when the metric has got longer than this. */
    public record Predicate(Metric metric, Duration longerThan) {}

    /** What is done. */
    public sealed interface Action {

        /** It is written down. */
        record Log() implements Action {}

        /** The query moves to the next queue that takes it; where there is none, it is cancelled. For manual queues. */
        record Hop() implements Action {}

        /** The query is cancelled. */
        record Abort() implements Action {}

        /** The query is to have another priority. For automatic queues. */
        record ChangePriority(Priority priority) implements Action {}
    }

    /** Returns how long a query must have run before this can hold; empty if that has nothing to do with it. */
    Optional<Duration> executionTime() {
        return longest(Metric.QUERY_EXECUTION_TIME);
    }

    /** Returns how long a query must have waited before this can hold; empty if that has nothing to do with it. */
    Optional<Duration> queueTime() {
        return longest(Metric.QUERY_QUEUE_TIME);
    }

    private Optional<Duration> longest(Metric metric) {
        return predicates.stream()
                .filter(predicate -> predicate.metric() == metric)
                .map(Predicate::longerThan)
                .max(Duration::compareTo);
    }
}
