package dev.redshiftkit.local.server;

import dev.redshiftkit.local.session.EngineLink;
import java.util.Map;

/** Opens the connections to the engine that sessions use. */
@FunctionalInterface
public interface EngineConnector {

    /**
     * Opens a connection for a user that has been let in.
     *
     * @param parameters settings to begin with, all of them known to the engine
     * @throws dev.redshiftkit.local.error.SqlError if the engine refuses, for instance because there is no such database
     */
    EngineLink connect(String user, String database, Map<String, String> parameters);
}
