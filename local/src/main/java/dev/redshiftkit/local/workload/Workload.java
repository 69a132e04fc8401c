package dev.redshiftkit.local.workload;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.QueueState;
import dev.redshiftkit.local.telemetry.QueueVisit;
import dev.redshiftkit.local.telemetry.RuleAction;
import dev.redshiftkit.local.telemetry.WorkloadLog;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.sql.statement.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets queries run when it is their turn. A query enters the first queue that is for its groups, waits behind those that came
 * before it until enough slots are free, and takes them until it leaves. Thread-safe; who waits holds no lock, and nothing is
 * cancelled under one.
 */
public final class Workload {

    /** Ahead of a limit nothing happens, behind it something does. */
    private static final Duration JUST_BEHIND = Duration.ofNanos(1000);

    private static final String SUPERUSER = "superuser";
    private static final String INVALID_PARAMETER = "22023";

    /** The guide, "WLM timeout": these it does not hit. */
    private static final Set<StatementKind> WITHOUT_TIMEOUT =
            EnumSet.of(StatementKind.COPY, StatementKind.ANALYZE, StatementKind.VACUUM);

    private final WorkloadSettings settings;
    private final Timeline time;
    private final WorkloadLog log;
    private final List<ServiceClass> classes;
    private final ReentrantLock lock = new ReentrantLock();
    private long tasks;

    /** @param log is told what happens, and whom to ask how things stand */
    public Workload(WorkloadSettings settings, Timeline time, WorkloadLog log) {
        this.settings = settings;
        this.time = time;
        this.log = log;
        this.classes = settings.serviceClasses();
        log.tellsState(this::currentVisits, this::queues);
    }

    /** Whether the groups of an entrant's user matter. */
    public boolean dependsOnUsers() {
        return settings.dependsOnUsers();
    }

    /**
     * Gives a query a place in its queue. It may run when {@link Seat#await} returns.
     *
     * @throws SqlError if it asks for more slots than the queue has
     */
    public Seat enter(Entrant entrant) {
        return locked(() -> {
            ServiceClass chosen = classify(entrant);
            if (!chosen.canHold(entrant.slots())) {
                throw SqlError.of(
                        INVALID_PARAMETER,
                        "wlm_query_slot_count " + entrant.slots() + " is more than the "
                                + chosen.queue().slots() + " slots of the queue \""
                                + chosen.name().name() + "\"");
            }
            Place place = new Place(entrant, chosen, ++tasks, now(), lock.newCondition());
            chosen.waiting.add(place);
            dispatch(chosen);
            if (place.isWaiting()) {
                entrant.execution().queued(true);
                entrant.execution().visits(place.visit(QueueVisit.State.QUEUED_WAITING, Optional.empty()));
                armQueueRules(place);
            }
            return new Seat(this, place);
        });
    }

    private ServiceClass classify(Entrant entrant) {
        if (entrant.user().superuser()
                && entrant.queryGroup().filter(SUPERUSER::equals).isPresent()) {
            return classes.get(0);
        }
        return matching(entrant, 1).orElseThrow();
    }

    /** Returns the first queue from an index on that takes the entrant. The last one takes all. */
    private Optional<ServiceClass> matching(Entrant entrant, int from) {
        int last = classes.size() - 1;
        for (int index = from; index <= last; index++) {
            if (index == last || classes.get(index).queue().isFor(entrant)) {
                return Optional.of(classes.get(index));
            }
        }
        return Optional.empty();
    }

    private void dispatch(ServiceClass serviceClass) {
        Place first = serviceClass.waiting.peek();
        while (first != null && serviceClass.hasRoomFor(first)) {
            serviceClass.waiting.remove();
            begin(first);
            first = serviceClass.waiting.peek();
        }
    }

    private void begin(Place place) {
        place.callOffAlarms();
        place.serviceClass().begin(place);
        place.start(now());
        place.execution().queued(false);
        place.execution().visits(place.visit(QueueVisit.State.RUNNING, Optional.empty()));
        armExecutionLimits(place);
    }

    private void armQueueRules(Place place) {
        for (MonitoringRule rule : place.serviceClass().queue().rules()) {
            if (rule.executionTime().isEmpty()) {
                rule.queueTime().ifPresent(limit -> arm(place, limit, () -> apply(place, rule)));
            }
        }
    }

    private void armExecutionLimits(Place place) {
        WorkloadQueue queue = place.serviceClass().queue();
        for (MonitoringRule rule : queue.rules()) {
            rule.executionTime().ifPresent(limit -> arm(place, limit, () -> apply(place, rule)));
        }
        if (!queue.maxExecution().isZero()
                && !WITHOUT_TIMEOUT.contains(place.execution().facts().kind())) {
            arm(place, queue.maxExecution(), () -> timeOut(place));
        }
    }

    private void arm(Place place, Duration limit, Runnable action) {
        place.arm(time.after(limit.plus(JUST_BEHIND), action));
    }

    /** Waits until it is the place's turn. */
    void await(Place place) {
        locked(() -> {
            place.awaitTurn();
            place.refusal().ifPresent(refusal -> {
                throw refusal;
            });
            return place;
        });
    }

    /** Sends a place away that still waits; whether it did. */
    boolean refuse(Place place, SqlError reason) {
        return locked(() -> {
            if (!place.isWaiting()) {
                return false;
            }
            log.visits().append(place.visit(QueueVisit.State.EVICTED, Optional.of(now())));
            place.serviceClass().leave(place, false);
            place.leave();
            place.refuse(reason);
            dispatch(place.serviceClass());
            return true;
        });
    }

    /** Notes that one of the queries that have shared a place has ended. */
    void ended(Place place, Execution execution) {
        locked(() -> {
            QueueVisit visit = place.visit(QueueVisit.State.COMPLETED, Optional.of(now()));
            if (execution != place.execution()) {
                visit = visit.of(execution, ++tasks);
            }
            execution.visits(visit);
            log.visits().append(visit);
            return visit;
        });
    }

    /** Frees the slots of a place. */
    void leave(Place place) {
        locked(() -> {
            if (place.isRunning()) {
                place.serviceClass().leave(place, true);
                place.leave();
                dispatch(place.serviceClass());
            }
            return place;
        });
    }

    private void timeOut(Place place) {
        boolean cancels = locked(() -> place.isRunning() && !hop(place));
        if (cancels) {
            place.entrant().victim().cancel("Query (" + place.execution().queryId() + ") cancelled on user's request");
        }
    }

    /** Moves what runs on to the next queue that takes it, if that has room; a query that writes stays. */
    private boolean hop(Place place) {
        ServiceClass from = place.serviceClass();
        Optional<ServiceClass> next = matching(place.entrant(), classes.indexOf(from) + 1)
                .filter(to -> to.canHold(place.slots()))
                .filter(to -> to.hasRoomFor(place));
        boolean reads = place.execution().facts().kind() == StatementKind.SELECT;
        if (from.isAutomatic() || !reads || next.isEmpty()) {
            return false;
        }
        Instant now = now();
        log.visits().append(place.visit(QueueVisit.State.EVICTED, Optional.of(now)));
        from.leave(place, false);
        place.moveTo(next.get(), ++tasks, now);
        next.get().begin(place);
        place.execution().visits(place.visit(QueueVisit.State.RUNNING, Optional.empty()));
        armExecutionLimits(place);
        dispatch(from);
        return true;
    }

    private void apply(Place place, MonitoringRule rule) {
        boolean aborts = locked(() -> !place.isGone() && holds(rule, place) && applied(place, rule));
        if (aborts) {
            abort(place, rule);
        }
    }

    private boolean holds(MonitoringRule rule, Place place) {
        Instant now = now();
        Duration queueTime = Duration.between(place.queued(), place.started().orElse(now));
        Duration executionTime =
                place.started().map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
        return rule.predicates().stream()
                .allMatch(predicate -> predicate
                                .longerThan()
                                .compareTo(
                                        predicate.metric() == MonitoringRule.Metric.QUERY_QUEUE_TIME
                                                ? queueTime
                                                : executionTime)
                        < 0);
    }

    /** Does what can be done under the lock, and returns whether the query is to be cancelled. */
    private boolean applied(Place place, MonitoringRule rule) {
        QueueVisit.QueueName queue = place.serviceClass().name();
        if (rule.action() instanceof MonitoringRule.Action.Log) {
            record(place, queue, rule, "log", "");
            return false;
        }
        if (rule.action() instanceof MonitoringRule.Action.ChangePriority change) {
            place.prioritize(change.priority());
            record(
                    place,
                    queue,
                    rule,
                    "change_query_priority",
                    change.priority().word());
            return false;
        }
        if (rule.action() instanceof MonitoringRule.Action.Hop && place.isRunning() && hop(place)) {
            record(
                    place,
                    queue,
                    rule,
                    "hop(reassign)",
                    "" + place.serviceClass().name().serviceClass());
            return false;
        }
        record(place, queue, rule, "abort", "");
        return true;
    }

    private void record(Place place, QueueVisit.QueueName queue, MonitoringRule rule, String action, String value) {
        log.ruleActions().append(new RuleAction(place.execution(), queue, rule.name(), action, value, now()));
    }

    private void abort(Place place, MonitoringRule rule) {
        String message = "Query (" + place.execution().queryId()
                + ") cancelled by WLM abort action of Query Monitoring Rule \"" + rule.name() + "\".";
        if (!refuse(place, SqlError.of(SqlError.QUERY_CANCELED, message))) {
            place.entrant().victim().cancel(message);
        }
    }

    /** Gives a running query another priority; returns the one it had, nothing if there is no such query in an automatic queue. */
    public Optional<Priority> changePriority(long queryId, Priority priority) {
        return locked(() -> classes.stream()
                .filter(ServiceClass::isAutomatic)
                .flatMap(serviceClass -> serviceClass.running.stream())
                .filter(place -> place.execution().queryId() == queryId)
                .findFirst()
                .map(place -> place.prioritize(priority)));
    }

    private List<QueueVisit> currentVisits() {
        return locked(() -> {
            List<QueueVisit> visits = new ArrayList<>();
            for (ServiceClass serviceClass : classes) {
                serviceClass.running.forEach(
                        place -> visits.add(place.visit(QueueVisit.State.RUNNING, Optional.empty())));
                serviceClass.waiting.forEach(
                        place -> visits.add(place.visit(QueueVisit.State.QUEUED_WAITING, Optional.empty())));
            }
            return visits;
        });
    }

    private List<QueueState> queues() {
        return locked(() -> classes.stream().map(ServiceClass::state).toList());
    }

    /** To the microsecond, as the system views have it, so that their times and durations agree. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
