package dev.redshiftkit.local.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups that users belong to for as long as sessions are open that were promised them. The database knows users only:
 * while there is such a session, all others of the same user belong to the group, too. Thread-safe.
 */
public final class SessionGroups {

    private final Members members;
    private final Map<Membership, State> states = new HashMap<>();

    /** Changes who belongs to a group of the database. */
    public interface Members {

        /**
         * Adds a user to a group, and returns false if it is in there already.
         *
         * @throws dev.redshiftkit.local.error.SqlError if there is no such group
         */
        boolean add(String user, String group);

        /** Takes a user out of a group; does nothing if either is not there any more. */
        void remove(String user, String group);
    }

    private record Membership(String user, String group) {}

    /** How many sessions it is for; busy while the database is told. */
    private static final class State {
        private int sessions;
        private boolean isOurs;
        private boolean busy;
    }

    public SessionGroups(Members members) {
        this.members = members;
    }

    /**
     * Adds a user to groups for a session that begins. May block.
     *
     * @return what is to be run when the session has ended
     * @throws dev.redshiftkit.local.error.SqlError if one of the groups is not there; then the user is in none of them
     */
    Runnable join(String user, List<String> groups) {
        Deque<Membership> joined = new ArrayDeque<>();
        try {
            for (String group : groups) {
                Membership membership = new Membership(user, group);
                join(membership);
                joined.push(membership);
            }
        } catch (RuntimeException e) {
            joined.forEach(this::leave);
            throw e;
        }
        return () -> joined.forEach(this::leave);
    }

    private void join(Membership membership) {
        State state = begin(membership);
        try {
            if (state.sessions == 0) {
                state.isOurs = members.add(membership.user(), membership.group());
            }
            state.sessions++;
        } finally {
            end(membership, state);
        }
    }

    private void leave(Membership membership) {
        State state = begin(membership);
        try {
            state.sessions--;
            if (state.sessions == 0 && state.isOurs) {
                members.remove(membership.user(), membership.group());
            }
        } finally {
            end(membership, state);
        }
    }

    /** Waits until nobody else tells the database of the same membership: no lock is held meanwhile. */
    private synchronized State begin(Membership membership) {
        State state = states.computeIfAbsent(membership, key -> new State());
        boolean interrupted = false;
        while (state.busy) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            state = states.computeIfAbsent(membership, key -> new State());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        state.busy = true;
        return state;
    }

    private synchronized void end(Membership membership, State state) {
        state.busy = false;
        if (state.sessions == 0) {
            states.remove(membership);
        }
        notifyAll();
    }
}
