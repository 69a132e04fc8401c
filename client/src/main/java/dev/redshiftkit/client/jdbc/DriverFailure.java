package dev.redshiftkit.client.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for an exception of the driver in the cause of ours: the same class name, stack and causes, but with messages
 * only where they come from outside the database. A server's message may quote values, and is told by us after redaction.
 */
final class DriverFailure extends Exception {

    /** Chains of causes may go in circles. */
    private static final int DEEPEST = 10;

    private DriverFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DriverFailure of(Throwable failure) {
        return of(failure, 0);
    }

    private static DriverFailure of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        DriverFailure next = cause == null || depth == DEEPEST ? null : of(cause, depth + 1);
        DriverFailure standIn = new DriverFailure(describe(failure), next);
        standIn.setStackTrace(failure.getStackTrace());
        return standIn;
    }

    private static String describe(Throwable failure) {
        boolean quotesServer = failure instanceof SQLException;
        String name = failure.getClass().getName();
        return quotesServer || failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }
}
