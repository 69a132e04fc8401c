package dev.redshiftkit.client.pool;

import com.zaxxer.hikari.pool.HikariPool;
import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.jdbc.ErrorTranslator;
import dev.redshiftkit.client.jdbc.JdbcSessions;
import dev.redshiftkit.client.jdbc.LoginDataSource;
import dev.redshiftkit.client.session.Deadline;
import dev.redshiftkit.client.session.Endpoint;
import dev.redshiftkit.client.session.Session;
import dev.redshiftkit.client.session.SessionRequest;
import dev.redshiftkit.client.session.SessionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sessions that are opened once and used many times. Safe for use by several threads.
 *
 * <p>Opening the pool sends nothing; sessions are opened in the background up to the minimum, and beyond it as callers
 * need them. A server that cannot be reached is seen by the first caller and not before.
 */
public final class PooledSessions implements SessionSource, AutoCloseable {

    private final HikariPool pool;
    private final PoolSettings settings;
    private final JdbcSessions sessions;
    private final Endpoint endpoint;
    private final LoginDataSource logins;
    private final InUse inUse = new InUse();
    private final AtomicBoolean closed = new AtomicBoolean();

    private PooledSessions(PoolSettings settings, LoginDataSource logins, JdbcSessions sessions) {
        this.pool = new HikariPool(HikariSettings.of(settings, logins));
        this.settings = settings;
        this.logins = logins;
        this.sessions = sessions;
        this.endpoint = logins.endpoint();
    }

    /** Opens a pool; its threads run until it is closed. */
    public static PooledSessions open(PoolSettings settings, LoginDataSource logins, JdbcSessions sessions) {
        return new PooledSessions(settings, logins, sessions);
    }

    /**
     * Logs in once, beside the pool, which would hide what is wrong behind its own time-out. Blocks for the connection
     * time-out at most.
     *
     * @throws RedshiftException of kind {@code CONNECTION_FAILED}, {@code AUTHENTICATION_FAILED} or
     *     {@code INVALID_CONFIGURATION}
     */
    public void proveLogin() {
        try (Connection proof = logins.getConnection()) {
            proof.clearWarnings();
        } catch (SQLException refusal) {
            throw ErrorTranslator.loginFailed(refusal, endpoint);
        }
    }

    @Override
    public Session acquire(SessionRequest request) {
        Duration patience =
                request.deadline().butWithin(settings.connectionTimeout()).remaining();
        requireOpen();
        try {
            Connection connection = pool.getConnection(Math.max(1, patience.toMillis()));
            inUse.add();
            return sessions.over(connection, () -> pool.evictConnection(connection), inUse::remove);
        } catch (SQLException refusal) {
            throw translate(refusal, patience);
        }
    }

    private RedshiftException translate(SQLException refusal, Duration patience) {
        if (Thread.currentThread().isInterrupted()) {
            return failure("waiting for a session was interrupted", ErrorKind.QUERY_CANCELLED);
        }
        requireOpen();
        if (refusal.getCause() instanceof SQLException login) {
            return ErrorTranslator.loginFailed(login, endpoint);
        }
        return refusal instanceof SQLTransientConnectionException
                ? new PoolExhaustedException(patience, stats())
                : ErrorTranslator.loginFailed(refusal, endpoint);
    }

    private void requireOpen() {
        if (closed.get()) {
            throw failure("client is closed", ErrorKind.UNAVAILABLE);
        }
    }

    private static RedshiftException failure(String message, ErrorKind kind) {
        return new RedshiftException(message, ErrorFacts.of(kind, Delivery.NOT_SENT));
    }

    public PoolStats stats() {
        return new PoolStats(
                pool.getIdleConnections(),
                pool.getActiveConnections(),
                pool.getThreadsAwaitingConnection(),
                settings.maximumSize());
    }

    /**
     * Hands out no more sessions, and waits until those in use have been returned.
     *
     * @return whether that was so before the deadline; an interrupt ends the wait too
     */
    public boolean drain(Deadline deadline) {
        closed.set(true);
        return inUse.awaitNone(deadline);
    }

    /** Closes every session, cutting those still in use. Further calls do nothing. */
    @Override
    public void close() {
        closed.set(true);
        try {
            pool.shutdown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
