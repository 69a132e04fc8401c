package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.aws.api.ApiException;
import dev.redshiftkit.local.server.InnerSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sessions that were kept for statements to come. Thread-safe. */
final class DataSessions implements AutoCloseable {

    private static final int MAX_SESSIONS = 500;

    private final Logins logins;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new HashMap<>();

    /** One of them; the session itself is opened by the first statement. */
    private static final class Kept {

        private final String owner;
        private final Login login;
        private Optional<InnerSession> session = Optional.empty();
        private Optional<Instant> end = Optional.empty();
        private boolean busy = true;
        private int keepAlive;

        Kept(String owner, Login login, int keepAlive) {
            this.owner = owner;
            this.login = login;
            this.keepAlive = keepAlive;
        }
    }

    DataSessions(Logins logins, InstantSource clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * Makes a place for a session, which belongs to the statement that opens it until that is over.
     *
     * @throws ApiException if there are too many
     */
    String reserve(String owner, Login login, int keepAlive) {
        closeExpired();
        String id = UUID.randomUUID().toString();
        add(id, new Kept(owner, login, keepAlive));
        return id;
    }

    private synchronized void add(String id, Kept session) {
        if (kept.size() >= MAX_SESSIONS) {
            throw new ApiException(
                    400, "ActiveSessionsExceededException", "There are " + MAX_SESSIONS + " active sessions already.");
        }
        kept.put(id, session);
    }

    /**
     * Takes a session for a statement, and returns as whom it works.
     *
     * @param keepAlive for how long after that statement it is kept, if that is to change
     * @throws ApiException if it is not there any more, belongs to somebody else, or is busy
     */
    Login take(String id, String owner, Optional<Integer> keepAlive) {
        closeExpired();
        return taken(id, owner, keepAlive);
    }

    private synchronized Login taken(String id, String owner, Optional<Integer> keepAlive) {
        Kept session = kept.get(id);
        if (session == null || !session.owner.equals(owner)) {
            throw ApiException.invalid("Session " + id + " is not available.");
        }
        if (session.busy) {
            throw ApiException.invalid("Session " + id + " is busy with another statement.");
        }
        session.busy = true;
        keepAlive.ifPresent(seconds -> session.keepAlive = seconds);
        return session.login;
    }

    /** Returns the session that a statement has taken, opened if need be. */
    InnerSession open(String id) {
        Kept place = place(id);
        // Nobody else has it while it is busy, so it can be opened without the lock.
        InnerSession session = place.session.orElseGet(() -> logins.open(place.login));
        place.session = Optional.of(session);
        return session;
    }

    private synchronized Kept place(String id) {
        return Optional.ofNullable(kept.get(id))
                .orElseThrow(() -> new IllegalStateException("a session that is busy is kept"));
    }

    /**
     * Gives a session back.
     *
     * @param usable false if it is to be closed at once
     */
    void release(String id, boolean usable) {
        free(id, usable);
        closeExpired();
    }

    private synchronized void free(String id, boolean usable) {
        Kept session = place(id);
        session.busy = false;
        session.end = Optional.of(clock.instant().plusSeconds(usable ? session.keepAlive : 0));
    }

    private void closeExpired() {
        takeExpired().forEach(InnerSession::close);
    }

    private synchronized List<InnerSession> takeExpired() {
        Instant now = clock.instant();
        List<InnerSession> expired = new ArrayList<>();
        kept.values().removeIf(session -> {
            boolean isOver = !session.busy
                    && session.end.filter(end -> !end.isAfter(now)).isPresent();
            if (isOver) {
                session.session.ifPresent(expired::add);
            }
            return isOver;
        });
        return expired;
    }

    private synchronized List<InnerSession> takeAll() {
        List<InnerSession> all = kept.values().stream()
                .flatMap(session -> session.session.stream())
                .toList();
        kept.clear();
        return all;
    }

    @Override
    public void close() {
        takeAll().forEach(InnerSession::close);
    }
}
