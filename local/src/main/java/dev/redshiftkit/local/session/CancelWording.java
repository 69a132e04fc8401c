package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.ErrorFields;

/** Tells of cancelled statements in the words of the Redshift guide, CANCEL and statement_timeout. */
final class CancelWording {

    private CancelWording() {}

    static boolean isCancel(String sqlState) {
        return sqlState.equals(SqlError.QUERY_CANCELED);
    }

    /** Returns the error of a statement of the gateway that its client has cancelled. */
    static SqlError cancelled(long queryId) {
        return SqlError.of(SqlError.QUERY_CANCELED, onRequest(queryId));
    }

    /** Returns the error of a statement that was cancelled with words for its client. */
    static SqlError cancelled(String message) {
        return SqlError.of(SqlError.QUERY_CANCELED, message);
    }

    /**
     * Returns the engine's fields in Redshift's words; errors that are no cancellation stay as they are.
     *
     * @param queryId of what has failed
     */
    static ErrorFields reworded(ErrorFields fields, long queryId) {
        if (!isCancel(fields.sqlState())) {
            return fields;
        }
        // The guide spells the word with one l where the reason is a timeout.
        String message = fields.message().contains("timeout") ? atTimeout(queryId) : onRequest(queryId);
        return fields.with(ErrorFields.MESSAGE, message);
    }

    /** Returns the error of a statement that has taken too long. */
    static SqlError timedOut(long queryId) {
        return SqlError.of(SqlError.QUERY_CANCELED, atTimeout(queryId));
    }

    private static String atTimeout(long queryId) {
        return "Query (" + queryId + ") canceled on user's request";
    }

    private static String onRequest(long queryId) {
        return "Query (" + queryId + ") cancelled on user's request";
    }
}
