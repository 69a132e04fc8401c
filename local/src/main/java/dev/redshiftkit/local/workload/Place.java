package dev.redshiftkit.local.workload;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.QueueVisit;
import dev.redshiftkit.local.time.Timeline.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** An entrant's place in a queue, waiting or running. Guarded by the lock of its {@link Workload}. */
final class Place {

    private final Entrant entrant;
    private final Condition changed;
    private final List<Alarm> alarms = new ArrayList<>();
    private ServiceClass serviceClass;
    private Priority priority;
    private long task;
    private Instant queued;
    private @Nullable Instant started;
    private @Nullable SqlError refusal;
    private boolean left;

    Place(Entrant entrant, ServiceClass serviceClass, long task, Instant queued, Condition changed) {
        this.entrant = entrant;
        this.serviceClass = serviceClass;
        this.priority = serviceClass.queue().priority();
        this.task = task;
        this.queued = queued;
        this.changed = changed;
    }

    Entrant entrant() {
        return entrant;
    }

    Execution execution() {
        return entrant.execution();
    }

    int slots() {
        return entrant.slots();
    }

    ServiceClass serviceClass() {
        return serviceClass;
    }

    Instant queued() {
        return queued;
    }

    boolean isWaiting() {
        return started == null && refusal == null && !left;
    }

    /** Whether it has been left, or its query was sent away. */
    boolean isGone() {
        return left;
    }

    boolean isRunning() {
        return started != null && !left;
    }

    Optional<Instant> started() {
        return Optional.ofNullable(started);
    }

    Optional<SqlError> refusal() {
        return Optional.ofNullable(refusal);
    }

    void start(Instant time) {
        started = time;
        changed.signal();
    }

    void refuse(SqlError error) {
        refusal = error;
        changed.signal();
    }

    void leave() {
        left = true;
        callOffAlarms();
    }

    /** Waits, and leaves the lock to others meanwhile. */
    void awaitTurn() {
        while (isWaiting()) {
            changed.awaitUninterruptibly();
        }
    }

    void arm(Alarm alarm) {
        alarms.add(alarm);
    }

    void callOffAlarms() {
        alarms.forEach(Alarm::cancel);
        alarms.clear();
    }

    /** Sets the priority and returns the one before. */
    Priority prioritize(Priority changedPriority) {
        Priority before = priority;
        priority = changedPriority;
        return before;
    }

    String priority() {
        return serviceClass.priority(priority);
    }

    /** Goes on in another queue, running if it was. */
    void moveTo(ServiceClass other, long newTask, Instant time) {
        callOffAlarms();
        serviceClass = other;
        task = newTask;
        queued = time;
        if (started != null) {
            started = time;
        }
    }

    QueueVisit visit(QueueVisit.State state, Optional<Instant> ended) {
        return new QueueVisit(
                entrant.execution(),
                task,
                serviceClass.name(),
                entrant.slots(),
                isWaiting() ? serviceClass.positionOf(this) : 0,
                state,
                priority(),
                new QueueVisit.Times(queued, started(), ended));
    }
}
