package dev.redshiftkit.client.jdbc;

import dev.redshiftkit.client.error.Delivery;
import dev.redshiftkit.client.error.ErrorFacts;
import dev.redshiftkit.client.error.ErrorKind;
import dev.redshiftkit.client.error.RedshiftException;
import dev.redshiftkit.client.session.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes sessions of connections. Safe for use by several threads. */
public final class JdbcSessions {

    private final Watchdog watchdog;

    /**
     * @param watchdog keeps the deadlines of all sessions made here; stays the caller's to close
     */
    public JdbcSessions(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    /**
     * Makes a session of a connection in autocommit mode, which it closes when it is closed itself.
     *
     * @param giveUp called instead when the connection is not fit for another user
     * @param whenClosed called once, after either
     * @throws RedshiftException of kind {@code CONNECTION_FAILED} if the connection is closed already
     */
    public Session over(Connection connection, Runnable giveUp, Runnable whenClosed) {
        try {
            return new JdbcSession(connection, giveUp, whenClosed, watchdog);
        } catch (SQLException closed) {
            giveUp.run();
            whenClosed.run();
            ErrorFacts facts = ErrorFacts.of(ErrorKind.CONNECTION_FAILED, Delivery.NOT_SENT);
            throw new RedshiftException("session was lost before it was used", facts, DriverFailure.of(closed));
        }
    }
}
