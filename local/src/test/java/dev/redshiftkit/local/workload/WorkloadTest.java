package dev.redshiftkit.local.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.QueueState;
import dev.redshiftkit.local.telemetry.QueueVisit;
import dev.redshiftkit.local.telemetry.RuleAction;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.time.VirtualTimeline;
import dev.redshiftkit.sql.statement.Fingerprint;
import dev.redshiftkit.sql.statement.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workload manager without threads: whether a query runs shows in its execution. */
class WorkloadTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTimeline time = new VirtualTimeline(Instant.parse("2026-01-01T00:00:00Z"));
    private final Activity activity = new Activity(time);
    private final SessionActivity session = activity.begin(Client.UNKNOWN, 1, "somebody", "dev");
    private final List<String> cancelled = new ArrayList<>();

    @Test
    void queriesWaitForSlotsInTheirOrder() {
        Workload workload = manual(WorkloadQueue.of("default", 2));
        Guest first = enter(workload, 1);
        Guest second = enter(workload, 1);
        Guest third = enter(workload, 1);
        Guest fourth = enter(workload, 1);
        assertThat(running(first, second, third, fourth)).isEqualTo("run run wait wait");
        time.advance(MINUTE);
        second.seat.leave();
        assertThat(running(first, third, fourth)).isEqualTo("run run wait");
        first.seat.leave();
        assertThat(running(third, fourth)).isEqualTo("run run");
        assertThat(third.execution.visit().orElseThrow().queueTime(time.instant()))
                .isEqualTo(MINUTE);
    }

    @Test
    void queryOfManySlotsIsNotOvertaken() {
        Workload workload = manual(WorkloadQueue.of("default", 3));
        Guest small = enter(workload, 1);
        Guest large = enter(workload, 3);
        Guest next = enter(workload, 1);
        assertThat(running(small, large, next)).isEqualTo("run wait wait");
        small.seat.leave();
        assertThat(running(large, next)).isEqualTo("run wait");
        large.seat.leave();
        assertThat(running(next)).isEqualTo("run");
    }

    @Test
    void moreSlotsThanThereAreIsAnError() {
        Workload workload = manual(WorkloadQueue.of("default", 2));
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> enter(workload, 3))
                .withMessage("wlm_query_slot_count 3 is more than the 2 slots of the queue \"default\"");
    }

    @Test
    void cancelledWaiterMakesWay() {
        Workload workload = manual(WorkloadQueue.of("default", 2));
        Guest small = enter(workload, 1);
        Guest large = enter(workload, 2);
        Guest next = enter(workload, 1);
        assertThat(large.seat.refuse(SqlError.of("57014", "enough"))).isTrue();
        assertThat(running(small, next)).isEqualTo("run run");
        assertThatExceptionOfType(SqlError.class).isThrownBy(large.seat::await).withMessage("enough");
        assertThat(next.seat.refuse(SqlError.of("57014", "enough"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "reports, analysts, 6",
        "report_7, analysts, 7",
        "'', etl_nightly, 7",
        "other, other, 8",
        "superuser, other, 8",
    })
    void groupsChooseTheQueue(String queryGroup, String userGroup, int serviceClass) {
        Workload workload = manual(
                WorkloadQueue.of("exact", 1).forQueryGroups("reports"),
                WorkloadQueue.of("wild", 1).forQueryGroups("report_?").forUserGroups("etl*"),
                WorkloadQueue.of("default", 1));
        Guest guest = enter(workload, queryGroup, new Membership(false, Set.of(userGroup)), StatementKind.SELECT);
        assertThat(guest.execution.visit().orElseThrow().queue().serviceClass()).isEqualTo(serviceClass);
    }

    @Test
    void superusersHaveTheirOwnQueue() {
        Workload workload = manual(WorkloadQueue.of("default", 1));
        Guest first = enter(workload, 1);
        Guest admin = enter(workload, "superuser", new Membership(true, Set.of()), StatementKind.SELECT);
        assertThat(running(first, admin)).isEqualTo("run run");
        assertThat(admin.execution.visit().orElseThrow().queue().serviceClass()).isEqualTo(5);
    }

    @Test
    void automaticQueuesLetAllRun() {
        Workload workload = workload(WorkloadSettings.DEFAULTS);
        for (int query = 0; query < 100; query++) {
            assertThat(running(enter(workload, 1))).isEqualTo("run");
        }
        QueueState queue = activity.workload().queues().get(1);
        assertThat(queue.slots()).isEqualTo(-1);
        assertThat(queue.counts().executing()).isEqualTo(100);
    }

    @Test
    void queryThatRunsTooLongMovesToTheNextQueue() {
        Workload workload = manual(
                WorkloadQueue.of("short", 1).forQueryGroups("q").withMaxExecution(MINUTE),
                WorkloadQueue.of("default", 1));
        Guest slow = enter(workload, "q", Membership.NONE, StatementKind.SELECT);
        Guest waiting = enter(workload, "q", Membership.NONE, StatementKind.SELECT);
        time.advance(MINUTE);
        assertThat(running(slow, waiting)).isEqualTo("run wait");
        time.advance(Duration.ofSeconds(1));
        assertThat(running(slow, waiting)).isEqualTo("run run");
        assertThat(slow.execution.visit().orElseThrow().queue().serviceClass()).isEqualTo(7);
        assertThat(activity.workload().visits().records())
                .extracting(QueueVisit::state)
                .containsExactly(QueueVisit.State.EVICTED);
    }

    @Test
    void queryThatCannotMoveIsCancelled() {
        Workload workload = manual(
                WorkloadQueue.of("short", 2).forQueryGroups("q").withMaxExecution(MINUTE),
                WorkloadQueue.of("default", 1));
        enter(workload, "q", Membership.NONE, StatementKind.INSERT);
        enter(workload, "q", Membership.NONE, StatementKind.COPY);
        time.advance(MINUTE.multipliedBy(2));
        assertThat(cancelled).containsExactly("Query (101) cancelled on user's request");
    }

    @Test
    void rulesLogAbortAndHop() {
        Workload workload = manual(
                WorkloadQueue.of("short", 1)
                        .forQueryGroups("q")
                        .withRules(
                                rule(
                                        "slow",
                                        MonitoringRule.Metric.QUERY_EXECUTION_TIME,
                                        10,
                                        new MonitoringRule.Action.Log()),
                                rule(
                                        "late",
                                        MonitoringRule.Metric.QUERY_QUEUE_TIME,
                                        15,
                                        new MonitoringRule.Action.Log()),
                                rule(
                                        "move",
                                        MonitoringRule.Metric.QUERY_EXECUTION_TIME,
                                        20,
                                        new MonitoringRule.Action.Hop())),
                WorkloadQueue.of("default", 1)
                        .withRules(rule(
                                "too_slow",
                                MonitoringRule.Metric.QUERY_EXECUTION_TIME,
                                30,
                                new MonitoringRule.Action.Abort())));
        enter(workload, "q", Membership.NONE, StatementKind.SELECT);
        enter(workload, "q", Membership.NONE, StatementKind.SELECT);
        time.advance(MINUTE);
        assertThat(activity.workload().ruleActions().records())
                .extracting(
                        RuleAction::rule,
                        RuleAction::action,
                        action -> action.execution().queryId())
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("slow", "log", 101L),
                        org.assertj.core.groups.Tuple.tuple("late", "log", 102L),
                        org.assertj.core.groups.Tuple.tuple("move", "hop(reassign)", 101L));
        assertThat(cancelled)
                .contains("Query (101) cancelled by WLM abort action of Query Monitoring Rule \"too_slow\".");
    }

    @Test
    void predicatesOfARuleHoldTogether() {
        MonitoringRule both = new MonitoringRule(
                "both",
                List.of(
                        new MonitoringRule.Predicate(MonitoringRule.Metric.QUERY_QUEUE_TIME, Duration.ofSeconds(5)),
                        new MonitoringRule.Predicate(
                                MonitoringRule.Metric.QUERY_EXECUTION_TIME, Duration.ofSeconds(5))),
                new MonitoringRule.Action.Log());
        Workload workload = manual(WorkloadQueue.of("default", 1).withRules(both));
        Guest first = enter(workload, 1);
        enter(workload, 1);
        time.advance(Duration.ofSeconds(10));
        first.seat.leave();
        assertThat(activity.workload().ruleActions().records()).isEmpty();
        time.advance(Duration.ofSeconds(10));
        assertThat(activity.workload().ruleActions().records())
                .extracting(action -> action.execution().queryId())
                .containsExactly(102L);
    }

    @Test
    void prioritiesOfAutomaticQueuesCanBeChanged() {
        Workload workload = workload(
                WorkloadSettings.automatic(WorkloadQueue.of("default", 5).withPriority(Priority.LOW)));
        Guest guest = enter(workload, 1);
        assertThat(workload.changePriority(guest.execution.queryId(), Priority.HIGH))
                .contains(Priority.LOW);
        assertThat(activity.workload().currentVisits())
                .extracting(QueueVisit::priority)
                .containsExactly("High");
        assertThat(workload.changePriority(999, Priority.HIGH)).isEmpty();
    }

    @Test
    void countersTellWhatHasGoneOn() {
        Workload workload = manual(WorkloadQueue.of("default", 1));
        Guest first = enter(workload, 1);
        Guest second = enter(workload, 1);
        assertThat(activity.workload().currentVisits())
                .extracting(QueueVisit::state, QueueVisit::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(QueueVisit.State.RUNNING, 0),
                        org.assertj.core.groups.Tuple.tuple(QueueVisit.State.QUEUED_WAITING, 1));
        first.seat.leave();
        second.seat.leave();
        assertThat(activity.workload().queues().get(1).counts()).isEqualTo(new QueueState.Counts(0, 0, 2, 2, 0));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkloadQueue.of("q", 51));
        assertThatIllegalArgumentException().isThrownBy(WorkloadSettings::manual);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkloadSettings.manual(WorkloadQueue.of("a", 30), WorkloadQueue.of("b", 30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkloadSettings.automatic(WorkloadQueue.of("a", 1)
                        .withRules(rule(
                                "r", MonitoringRule.Metric.QUERY_QUEUE_TIME, 1, new MonitoringRule.Action.Hop()))));
    }

    private static MonitoringRule rule(
            String name, MonitoringRule.Metric metric, int seconds, MonitoringRule.Action action) {
        return MonitoringRule.of(name, metric, Duration.ofSeconds(seconds), action);
    }

    private Workload manual(WorkloadQueue... queues) {
        return workload(WorkloadSettings.manual(queues));
    }

    private Workload workload(WorkloadSettings settings) {
        return new Workload(settings, time, activity.workload());
    }

    private Guest enter(Workload workload, int slots) {
        return enter(workload, slots, Optional.empty(), Membership.NONE, StatementKind.SELECT);
    }

    private Guest enter(Workload workload, String queryGroup, Membership user, StatementKind kind) {
        return enter(workload, 1, Optional.of(queryGroup).filter(group -> !group.isEmpty()), user, kind);
    }

    private Guest enter(
            Workload workload, int slots, Optional<String> queryGroup, Membership user, StatementKind kind) {
        Execution execution = session.executing(new StatementFacts(
                "a query", kind, Fingerprint.of("a query"), false, Optional.empty(), Optional.empty()));
        return new Guest(execution, workload.enter(new Entrant(execution, slots, queryGroup, user, cancelled::add)));
    }

    private static String running(Guest... guests) {
        List<String> states = new ArrayList<>();
        for (Guest guest : guests) {
            states.add(guest.execution.isQueued() ? "wait" : "run");
        }
        return String.join(" ", states);
    }

    private record Guest(Execution execution, Seat seat) {}
}
