package dev.redshiftkit.local.workload;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Execution;

/** A query's place with the workload manager. Who has got it must {@link #leave} it. Safe for use by several threads. */
public final class Seat {

    private final Workload workload;
    private final Place place;

    Seat(Workload workload, Place place) {
        this.workload = workload;
        this.place = place;
    }

    /**
     * Waits until it is the query's turn.
     *
     * @throws SqlError if it was sent away instead; there is nothing to leave then
     */
    public void await() {
        workload.await(place);
    }

    /** Sends the query away, if it still waits; whether it did. */
    public boolean refuse(SqlError reason) {
        return workload.refuse(place, reason);
    }

    /** Notes that a query that has run here has ended: that which entered, or one of the same session that came behind it. */
    public void ended(Execution execution) {
        workload.ended(place, execution);
    }

    /** Frees what the query has taken. May be repeated. */
    public void leave() {
        workload.leave(place);
    }
}
