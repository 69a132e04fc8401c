package dev.redshiftkit.client.query;

import dev.redshiftkit.client.session.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are running something for this client at the moment. Safe for use by several threads. */
final class RunningStatements {

    private final Set<Session> running = ConcurrentHashMap.newKeySet();

    void add(Session session) {
        running.add(session);
    }

    void remove(Session session) {
        running.remove(session);
    }

    int cancelAll() {
        int asked = 0;
        for (Session session : running) {
            session.cancel();
            asked++;
        }
        return asked;
    }
}
