package dev.redshiftkit.local.server;

import dev.redshiftkit.local.session.Session;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions there are, by their process ids. Safe for use by several threads. */
final class ActiveSessions {

    private final Map<Integer, Session> byProcessId = new ConcurrentHashMap<>();

    void add(Session session) {
        byProcessId.put(session.processId(), session);
    }

    void remove(Session session) {
        byProcessId.remove(session.processId(), session);
    }

    int size() {
        return byProcessId.size();
    }

    /** Returns the session with this process id, provided that the key is its own. */
    Optional<Session> find(int processId, int secretKey) {
        return Optional.ofNullable(byProcessId.get(processId)).filter(session -> session.secretKey() == secretKey);
    }
}
