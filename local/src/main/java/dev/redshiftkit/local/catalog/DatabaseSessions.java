package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.error.SqlError;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection per database, opened when it is first needed. One thread at a time. */
final class DatabaseSessions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSessions.class);

    private final Function<String, PostgresConnection> opener;
    private final Map<String, PostgresConnection> connections = new HashMap<>();

    DatabaseSessions(Function<String, PostgresConnection> opener) {
        this.opener = opener;
    }

    /** Lets the work write to a database. If it fails, that is logged, and the next work gets a new connection. */
    void use(String database, Consumer<EngineSession> work) {
        try {
            work.accept(connections.computeIfAbsent(database, opener));
        } catch (SqlError e) {
            LOG.atWarn()
                    .addKeyValue("database", database)
                    .addKeyValue("sqlState", e.sqlState())
                    .setCause(e)
                    .log("system tables lack what happened");
            closeOne(database);
        }
    }

    private void closeOne(String database) {
        PostgresConnection broken = connections.remove(database);
        if (broken != null) {
            broken.close();
        }
    }

    @Override
    public void close() {
        connections.values().forEach(PostgresConnection::close);
        connections.clear();
    }
}
