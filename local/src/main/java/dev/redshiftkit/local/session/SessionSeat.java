package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.workload.Entrant;
import dev.redshiftkit.local.workload.Membership;
import dev.redshiftkit.local.workload.Seat;
import dev.redshiftkit.local.workload.Workload;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session's seat with the workload manager. It has one at most: a statement that the client sends before the one before it has
 * ended runs on the same seat, as it runs behind that. The client's side takes it, whoever sees executions end gives it back,
 * any thread may cancel while it waits.
 */
final class SessionSeat {

    private final Workload workload;
    private final Timeline time;
    private final Function<String, Membership> memberships;
    private final SessionActivity activity;
    private final Entrant.Victim victim;
    private final Set<Execution> seated = new HashSet<>();
    private @Nullable Seat seat;
    private volatile @Nullable Waiting waiting;
    private @Nullable String knownUser;
    private Membership known = Membership.NONE;

    /** @param victim how to cancel what the session runs */
    SessionSeat(SessionServices services, SessionActivity activity, Entrant.Victim victim) {
        this.workload = services.workload();
        this.time = services.timeline();
        this.memberships = services.memberships();
        this.activity = activity;
        this.victim = victim;
    }

    /** Something to be done before a long wait. */
    @FunctionalInterface
    interface BeforeWaiting {
        void run() throws IOException;
    }

    /**
     * Waits until an execution may run.
     *
     * @throws SqlError if it may not
     */
    void take(Execution execution, ClientSettings settings, BeforeWaiting beforeWaiting) throws IOException {
        if (!join(execution)) {
            Seat entered = workload.enter(new Entrant(
                    execution, settings.slotCount(), settings.queryGroup(), membership(settings.queryGroup()), victim));
            if (execution.isQueued()) {
                await(entered, execution, settings, beforeWaiting);
            }
            sit(entered, execution);
        }
        execution.atEnd(() -> release(execution));
    }

    private void await(Seat entered, Execution execution, ClientSettings settings, BeforeWaiting beforeWaiting)
            throws IOException {
        waiting = new Waiting(entered, execution);
        Optional<Timeline.Alarm> alarm = settings.statementTimeout()
                .map(timeout -> time.after(timeout, () -> entered.refuse(CancelWording.timedOut(execution.queryId()))));
        try {
            beforeWaiting.run();
            entered.await();
        } catch (IOException e) {
            entered.refuse(CancelWording.cancelled(execution.queryId()));
            entered.leave();
            throw e;
        } finally {
            waiting = null;
            alarm.ifPresent(Timeline.Alarm::cancel);
        }
    }

    private synchronized boolean join(Execution execution) {
        return seat != null && seated.add(execution);
    }

    private synchronized void sit(Seat entered, Execution execution) {
        seat = entered;
        seated.add(execution);
    }

    private synchronized void release(Execution execution) {
        Seat held = seat;
        if (held == null || !seated.remove(execution)) {
            return;
        }
        if (execution.outcome().isPresent()) {
            held.ended(execution);
        }
        if (seated.isEmpty()) {
            held.leave();
            seat = null;
        }
    }

    private Membership membership(Optional<String> queryGroup) {
        boolean matters = workload.dependsOnUsers()
                || queryGroup.filter("superuser"::equals).isPresent();
        if (!matters) {
            return Membership.NONE;
        }
        String user = activity.user();
        if (!user.equals(knownUser)) {
            known = memberships.apply(user);
            knownUser = user;
        }
        return known;
    }

    /** Returns what waits. */
    Optional<Execution> waiting() {
        return Optional.ofNullable(waiting).map(Waiting::execution);
    }

    /** Returns what has been let run and has not ended, even if the engine has never been told of it. */
    synchronized Optional<Execution> seated() {
        return seated.stream().findFirst();
    }

    /** Sends away what waits, if anything does; whether it did. */
    boolean cancelWaiting(Optional<String> message) {
        Waiting now = waiting;
        return now != null
                && now.seat()
                        .refuse(message.map(CancelWording::cancelled)
                                .orElseGet(() ->
                                        CancelWording.cancelled(now.execution().queryId())));
    }

    /** Gives back what is left, as the session has ended. */
    synchronized void close() {
        cancelWaiting(Optional.empty());
        Seat held = seat;
        if (held != null) {
            held.leave();
            seat = null;
            seated.clear();
        }
    }

    private record Waiting(Seat seat, Execution execution) {}
}
