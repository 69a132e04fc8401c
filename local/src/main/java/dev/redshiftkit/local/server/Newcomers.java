package dev.redshiftkit.local.server;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The connections whose clients have not been let in yet. There is room for so many only, since each has a thread. Beyond
 * that the one that has taken longest has to go: clients in earnest are through in milliseconds, and those who come to
 * fill the room can then keep nobody out. Safe for use by several threads.
 */
final class Newcomers {

    private final int capacity;
    private final Set<ClientConnection> waiting = new LinkedHashSet<>();

    Newcomers(int capacity) {
        this.capacity = capacity;
    }

    /** Takes one in and returns the one that has to go, if there is no room for both. */
    synchronized Optional<ClientConnection> add(ClientConnection connection) {
        Optional<ClientConnection> oldest = waiting.size() < capacity ? Optional.empty() : takeOldest();
        waiting.add(connection);
        return oldest;
    }

    private Optional<ClientConnection> takeOldest() {
        Iterator<ClientConnection> oldestFirst = waiting.iterator();
        ClientConnection oldest = oldestFirst.next();
        oldestFirst.remove();
        return Optional.of(oldest);
    }

    synchronized void remove(ClientConnection connection) {
        waiting.remove(connection);
    }
}
