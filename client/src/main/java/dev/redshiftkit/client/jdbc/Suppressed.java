package dev.redshiftkit.client.jdbc;

import java.sql.SQLException;

/** Cleans up after a failure without hiding it. */
final class Suppressed {

    private Suppressed() {}

    static void onto(Exception first, CleanUp cleanUp) {
        try {
            cleanUp.run();
        } catch (SQLException second) {
            first.addSuppressed(DriverFailure.of(second));
        }
    }

    interface CleanUp {
        void run() throws SQLException;
    }
}
