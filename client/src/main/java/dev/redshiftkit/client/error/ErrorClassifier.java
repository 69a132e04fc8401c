package dev.redshiftkit.client.error;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds the kind of a failure that has an SQLSTATE: by the whole state, then by the engine's text where the state says
 * nothing, then by the state's class.
 */
public final class ErrorClassifier {

    /** States that differ from the rest of their class. */
    static final Map<String, ErrorKind> BY_STATE = Map.ofEntries(
            Map.entry("08007", ErrorKind.COMMIT_UNKNOWN), // transaction resolution unknown
            Map.entry("40003", ErrorKind.COMMIT_UNKNOWN), // statement completion unknown
            Map.entry("42501", ErrorKind.PERMISSION_DENIED), // insufficient privilege
            Map.entry("42703", ErrorKind.COLUMN_NOT_FOUND), // undefined column
            Map.entry("42P01", ErrorKind.TABLE_NOT_FOUND), // undefined table
            Map.entry("53100", ErrorKind.DISK_FULL), // disk full
            Map.entry("53200", ErrorKind.OUT_OF_MEMORY), // out of memory
            Map.entry("53300", ErrorKind.RESOURCE_BUSY), // too many connections
            // A server that goes away is a lost connection, although its states sit among the time-outs.
            Map.entry("57P01", ErrorKind.CONNECTION_FAILED), // admin shutdown
            Map.entry("57P02", ErrorKind.CONNECTION_FAILED), // crash shutdown
            Map.entry("57P03", ErrorKind.CONNECTION_FAILED)); // cannot connect now

    /** What the first two characters of a state stand for. */
    static final Map<String, ErrorKind> BY_CLASS = Map.ofEntries(
            Map.entry("08", ErrorKind.CONNECTION_FAILED), // connection exception
            Map.entry("0A", ErrorKind.INVALID_SQL), // feature not supported
            Map.entry("0L", ErrorKind.PERMISSION_DENIED), // invalid grantor
            Map.entry("21", ErrorKind.DATA_ERROR), // cardinality violation
            Map.entry("22", ErrorKind.DATA_ERROR), // data exception
            Map.entry("23", ErrorKind.DATA_ERROR), // integrity constraint violation
            Map.entry("24", ErrorKind.INVALID_SQL), // invalid cursor state
            Map.entry("25", ErrorKind.INVALID_SQL), // invalid transaction state
            Map.entry("26", ErrorKind.INVALID_SQL), // invalid statement name
            Map.entry("28", ErrorKind.AUTHENTICATION_FAILED), // invalid authorization
            Map.entry("2B", ErrorKind.INVALID_SQL), // dependent objects still exist
            Map.entry("34", ErrorKind.INVALID_SQL), // invalid cursor name
            Map.entry("3D", ErrorKind.INVALID_SQL), // invalid database name
            Map.entry("3F", ErrorKind.INVALID_SQL), // invalid schema name
            Map.entry("40", ErrorKind.SERIALIZATION_FAILURE), // transaction rollback
            Map.entry("42", ErrorKind.INVALID_SQL), // syntax error or access rule violation
            Map.entry("44", ErrorKind.DATA_ERROR), // with check option violation
            Map.entry("53", ErrorKind.RESOURCE_BUSY), // insufficient resources
            Map.entry("54", ErrorKind.INVALID_SQL), // program limit exceeded
            Map.entry("55", ErrorKind.RESOURCE_BUSY), // object not in prerequisite state
            Map.entry("57", ErrorKind.QUERY_TIMEOUT)); // operator intervention

    private ErrorClassifier() {}

    /**
     * Returns the kind of an error.
     *
     * @param sqlState five characters; anything else gives {@link ErrorKind#INTERNAL} unless the text is known
     * @param message the server's primary message, used only where the state says nothing
     * @param engineCode the code of the detail block
     * @param origin who had asked for the statement to be stopped before the error came
     */
    public static ErrorKind classify(String sqlState, String message, OptionalInt engineCode, CancelOrigin origin) {
        if (sqlState.equals("57014")) {
            return stopped(message, engineCode, origin);
        }
        ErrorKind byState = BY_STATE.get(sqlState);
        if (byState != null) {
            return byState;
        }
        ErrorKind byClass = sqlState.length() == 5 ? BY_CLASS.get(sqlState.substring(0, 2)) : null;
        if (byClass != null) {
            return byClass;
        }
        return EngineText.kindOf(message, engineCode).orElse(ErrorKind.INTERNAL);
    }

    /** A timeout and a cancellation share one state; only the one who asked can tell them apart. */
    private static ErrorKind stopped(String message, OptionalInt engineCode, CancelOrigin origin) {
        return switch (origin) {
            case CALLER -> ErrorKind.QUERY_CANCELLED;
            case DEADLINE -> ErrorKind.QUERY_TIMEOUT;
            case NOBODY -> EngineText.kindOf(message, engineCode).orElse(ErrorKind.QUERY_TIMEOUT);
        };
    }
}
