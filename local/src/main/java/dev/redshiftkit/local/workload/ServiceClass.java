package dev.redshiftkit.local.workload;

import dev.redshiftkit.local.telemetry.QueueState;
import dev.redshiftkit.local.telemetry.QueueVisit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A queue at work. Guarded by the lock of its {@link Workload}. */
final class ServiceClass {

    private static final int ALL = -1;
    private static final String NO_PRIORITY = "n/a";

    private final QueueVisit.QueueName name;
    private final WorkloadQueue queue;
    private final WorkloadSettings.Management management;
    final Deque<Place> waiting = new ArrayDeque<>();
    final Set<Place> running = new LinkedHashSet<>();
    private int taken;
    private long serviced;
    private long executed;
    private long evicted;

    ServiceClass(int number, WorkloadQueue queue, WorkloadSettings.Management management) {
        this.name = new QueueVisit.QueueName(number, queue.name());
        this.queue = queue;
        this.management = management;
    }

    QueueVisit.QueueName name() {
        return name;
    }

    WorkloadQueue queue() {
        return queue;
    }

    boolean isAutomatic() {
        return management == WorkloadSettings.Management.AUTOMATIC;
    }

    /** Whether an entrant with so many slots can ever run here. */
    boolean canHold(int slots) {
        return isAutomatic() || slots <= queue.slots();
    }

    boolean hasRoomFor(Place place) {
        return isAutomatic() || taken + place.slots() <= queue.slots();
    }

    void begin(Place place) {
        taken += place.slots();
        running.add(place);
        executed++;
    }

    /** Notes that a place is left, whether it was waiting or running. */
    void leave(Place place, boolean completed) {
        if (running.remove(place)) {
            taken -= place.slots();
        } else {
            waiting.remove(place);
        }
        if (completed) {
            serviced++;
        } else {
            evicted++;
        }
    }

    int positionOf(Place place) {
        return new ArrayList<>(waiting).indexOf(place) + 1;
    }

    String priority(Priority priority) {
        return isAutomatic() ? priority.word() : NO_PRIORITY;
    }

    QueueState state() {
        return new QueueState(
                name,
                isAutomatic() ? ALL : queue.slots(),
                queue.maxExecution().toMillis(),
                priority(queue.priority()),
                queue.admission().userGroups().stream().anyMatch(WildCard::isIn),
                queue.admission().queryGroups().stream().anyMatch(WildCard::isIn),
                conditions(),
                new QueueState.Counts(waiting.size(), running.size(), serviced, executed, evicted));
    }

    private List<String> conditions() {
        return Stream.concat(
                        queue.admission().userGroups().stream().map(group -> "(user group: " + group + ")"),
                        queue.admission().queryGroups().stream().map(group -> "(query group: " + group + ")"))
                .toList();
    }
}
