package dev.redshiftkit.local.aws.data;

import dev.redshiftkit.local.server.InnerSession;

/** Opens the sessions that statements run on. */
@FunctionalInterface
public interface SessionOpener {

    /**
     * Opens a session for a user who has been let in.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it cannot be opened
     */
    InnerSession open(String user, String database);
}
