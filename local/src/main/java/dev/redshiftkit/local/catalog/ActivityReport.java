package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.ConnectionEvent;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.QueueState;
import dev.redshiftkit.local.telemetry.QueueVisit;
import dev.redshiftkit.local.telemetry.RuleAction;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.telemetry.SessionRecord;
import dev.redshiftkit.local.telemetry.TransactionConflict;
import dev.redshiftkit.local.telemetry.TransactionRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sessions do and have done, for the system views: written at the moment a view is read, so that nothing is written
 * for what nobody asks, and read by the engine from outside its tables, so that no transaction's snapshot hides the news. The
 * columns are told in script 83-activity.sql. Safe for use by several threads.
 */
public final class ActivityReport {

    private final Activity activity;

    public ActivityReport(Activity activity) {
        this.activity = activity;
    }

    /**
     * Returns the rows of a topic, each behind the other.
     *
     * @param asking the session that asks
     * @throws IllegalArgumentException if there is no such topic
     */
    public String on(String topic, SessionActivity asking) {
        return switch (topic) {
            case "last query" -> Long.toString(asking.lastQueryId());
            case "statements" -> rows(statements(), this::statement);
            case "sessions" -> rows(sessions(), Function.identity());
            case "transactions" -> rows(activity.transactions().records().stream(), ActivityReport::transaction);
            case "open transactions" ->
                rows(activity.sessions().stream().flatMap(session -> openTransaction(session).stream()), row -> row);
            case "queue visits" -> rows(activity.workload().visits().records().stream(), this::visit);
            case "current queue visits" -> rows(activity.workload().currentVisits().stream(), this::visit);
            case "queues" -> rows(activity.workload().queues().stream(), ActivityReport::queue);
            case "rule actions" ->
                rows(activity.workload().ruleActions().records().stream(), ActivityReport::ruleAction);
            case "conflicts" -> rows(activity.conflicts().records().stream(), ActivityReport::conflict);
            case "connections" -> rows(activity.connectionEvents().records().stream(), ActivityReport::connection);
            default -> throw new IllegalArgumentException("no such topic: " + topic);
        };
    }

    private static <T> String rows(Stream<T> records, Function<T, ReportRow> row) {
        return records.map(entry -> row.apply(entry).text()).collect(Collectors.joining());
    }

    /** First what has ended, so that what ends meanwhile is not left out; nothing is told twice. */
    private Stream<Execution> statements() {
        return Stream.concat(
                        activity.executions().records().stream(),
                        activity.sessions().stream().flatMap(session -> session.current().stream()))
                .distinct();
    }

    private ReportRow statement(Execution execution) {
        SessionActivity session = execution.session();
        Optional<Execution.Outcome> outcome = execution.outcome();
        Execution.Failure failure = outcome.map(Execution.Outcome::failure).orElse(Execution.Failure.NONE);
        return new ReportRow()
                .add(execution.user())
                .add(session.database())
                .add(session.processId())
                .add(execution.transactionId())
                .add(execution.queryId())
                .add(StatementTypes.queryType(execution.facts().kind()))
                .add(StatementTypes.logName(execution.facts().kind()))
                .add(execution.facts().kind().name())
                .add(execution.leaderOnly() ? "t" : "f")
                .add(execution.label())
                .add(execution.start())
                .add(outcome.map(Execution.Outcome::end))
                .add(execution.status().word())
                .add(outcome.map(Execution.Outcome::rows).orElse(0L))
                .add(outcome.map(Execution.Outcome::bytes).orElse(0L))
                .add(failure.sqlState())
                .add(failure.message())
                .add(execution
                        .visit()
                        .map(visit -> Integer.toString(visit.queue().serviceClass()))
                        .orElse(""))
                .add(execution.visit().map(visit -> visit.queue().name()).orElse(""))
                .add(execution.visit().map(QueueVisit::priority).orElse(""))
                .add(execution
                        .visit()
                        .map(visit -> microseconds(visit.queueTime(activity.now())))
                        .orElse(0L))
                .add(execution.facts().text());
    }

    private Stream<ReportRow> sessions() {
        return Stream.concat(
                activity.endedSessions().records().stream()
                        .map(ended -> session(ended.session())
                                .add(ended.status() == SessionRecord.Status.CLOSED ? "closed" : "timed out")
                                .add(Optional.of(ended.end()))),
                activity.sessions().stream()
                        .map(open -> session(open).add("active").add(Optional.empty())));
    }

    private static ReportRow session(SessionActivity session) {
        return new ReportRow()
                .add(session.user())
                .add(session.database())
                .add(session.processId())
                .add(session.start());
    }

    private static ReportRow transaction(TransactionRecord ended) {
        return new ReportRow()
                .add(ended.user())
                .add(ended.database())
                .add(ended.transaction().id())
                .add(ended.transaction().start())
                .add(ended.committed() ? "committed" : "rolledback")
                .add(ended.end());
    }

    private static Optional<ReportRow> openTransaction(SessionActivity session) {
        return session.transaction()
                .map(open -> new ReportRow()
                        .add(session.user())
                        .add(session.database())
                        .add(session.processId())
                        .add(open.id())
                        .add(open.start()));
    }

    private static ReportRow conflict(TransactionConflict conflict) {
        return new ReportRow()
                .add(conflict.transaction().id())
                .add(conflict.processId())
                .add(conflict.transaction().start())
                .add(conflict.abort())
                .add(conflict.table());
    }

    private static ReportRow connection(ConnectionEvent event) {
        return new ReportRow()
                .add(event.kind().word())
                .add(event.time())
                .add(event.client().host())
                .add(event.client().port())
                .add(event.processId())
                .add(event.database())
                .add(event.user())
                .add(event.client().authentication())
                .add(microseconds(event.duration()))
                .add(event.client().sslVersion())
                .add(event.client().sslCipher())
                .add(event.client().applicationName())
                .add(event.client().driverVersion())
                .add(event.client().osVersion());
    }

    private ReportRow visit(QueueVisit visit) {
        return new ReportRow()
                .add(visit.execution().user())
                .add(visit.execution().transactionId())
                .add(visit.task())
                .add(visit.execution().queryId())
                .add(visit.queue().serviceClass())
                .add(visit.queue().name())
                .add(visit.slots())
                .add(visit.position())
                .add(visit.state().word())
                .add(visit.priority())
                .add(visit.times().queued())
                .add(visit.times().started())
                .add(visit.times().ended())
                .add(microseconds(visit.queueTime(activity.now())))
                .add(microseconds(visit.executionTime(activity.now())));
    }

    private static ReportRow queue(QueueState queue) {
        return new ReportRow()
                .add(queue.queue().serviceClass())
                .add(queue.queue().name())
                .add(queue.slots())
                .add(queue.maxExecutionMillis())
                .add(queue.priority())
                .add(queue.userGroupWildCard() ? "t" : "f")
                .add(queue.queryGroupWildCard() ? "t" : "f")
                .add(String.join("\n", queue.conditions()))
                .add(queue.counts().queued())
                .add(queue.counts().executing())
                .add(queue.counts().serviced())
                .add(queue.counts().executed())
                .add(queue.counts().evicted());
    }

    private static ReportRow ruleAction(RuleAction action) {
        return new ReportRow()
                .add(action.execution().user())
                .add(action.execution().queryId())
                .add(action.queue().serviceClass())
                .add(action.queue().name())
                .add(action.rule())
                .add(action.action())
                .add(action.value())
                .add(action.time());
    }

    private static long microseconds(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
