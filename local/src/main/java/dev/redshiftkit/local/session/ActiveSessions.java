package dev.redshiftkit.local.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions there are, by their process ids. Safe for use by several threads. */
public final class ActiveSessions {

    private final Map<Integer, Session> byProcessId = new ConcurrentHashMap<>();

    public void add(Session session) {
        byProcessId.put(session.processId(), session);
    }

    public void remove(Session session) {
        byProcessId.remove(session.processId(), session);
    }

    public int size() {
        return byProcessId.size();
    }

    /** Returns the session with this process id, provided that the key is its own. */
    public Optional<Session> find(int processId, int secretKey) {
        return find(processId).filter(session -> session.secretKey() == secretKey);
    }

    /** Returns the session with this process id, for who need not show a key. */
    Optional<Session> find(int processId) {
        return Optional.ofNullable(byProcessId.get(processId));
    }
}
