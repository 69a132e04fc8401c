package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.message.ErrorFields;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the engine's errors and notices in Redshift's words, where those are known; all others stay as they are. What
 * Redshift's compute nodes find out comes with SQLSTATE XX000 and a detail block, what its leader finds out as PostgreSQL 8
 * said it.
 */
final class EngineWording {

    private static final int NULL_IN_NOT_NULL = 8007;
    private static final int GENERAL = 8001;
    private static final String SERIALIZATION = "1023";
    private static final String INFO = "INFO";
    private static final String INVALID_TRANSACTION_TERMINATION = "2D000";
    private static final String TRUNCATION = "redshift_kit.commit_truncation";

    /** The Redshift guide, "Managing transactions". */
    private static final String ATOMIC_CONTEXT_HINT =
            "Try calling the procedure as a top-level call i.e. not from within an explicit transaction block. "
                    + "Or, if this procedure (or one of its ancestors in the call chain) was created with SET config "
                    + "options, recreate the procedure without them.";

    /** By this SQLSTATE a procedure of our own tells the command tag. */
    private static final String TAG = "RKTAG";

    /** Redshift says nothing where a user lacks the rights to look after a table. */
    private static final Pattern SILENT = Pattern.compile("permission denied to (?:vacuum|analyze) .*, skipping it");

    private static final List<Wording> ERRORS = List.of(
            new Wording(
                    "23502",
                    "null value in column \"(.*)\" of relation \".*\" violates not-null constraint",
                    SqlError.INTERNAL_ERROR,
                    "Cannot insert a NULL value into column $1"),
            new Wording(
                    "21000",
                    "MERGE command cannot affect row a second time",
                    SqlError.INTERNAL_ERROR,
                    "Found multiple matches to update the same tuple."),
            new Wording("40001", "could not serialize access due to .*", SqlError.INTERNAL_ERROR, SERIALIZATION),
            new Wording("42P07", "relation \"(.*)\" already exists", "42P07", "Relation \"$1\" already exists"),
            new Wording(
                    "22P02",
                    "invalid input syntax for type (?:smallint|integer|bigint): (.*)",
                    "22P02",
                    "invalid input syntax for integer: $1"),
            new Wording("22003", "numeric field overflow", "22003", "Numeric data overflow"),
            new Wording(
                    "25P01",
                    "DECLARE CURSOR can only be used in transaction blocks",
                    "25P01",
                    "DECLARE CURSOR may only be used in transaction blocks"),
            new Wording(
                    "428C9",
                    "cannot insert a non-DEFAULT value into column .*|column .* can only be updated to DEFAULT",
                    "0A000",
                    "cannot set an identity column to a value"),
            new Wording("25006", "cannot execute .* in a read-only transaction", "25006", "transaction is read-only"),
            new Wording("0A000", "current database cannot be renamed", "0A000", "current database may not be renamed"),
            new Wording(
                    "0A000",
                    "nondeterministic collations are not supported for (.*)",
                    "0A000",
                    "$1 on a case-insensitive column is not supported by the local Redshift"));

    private static final List<Wording> NOTICES = List.of(
            new Wording(
                    "42P07",
                    "relation \"(.*)\" already exists, skipping",
                    "42P07",
                    "Relation \"$1\" already exists and will be skipped"),
            new Wording(
                    "42P06",
                    "schema \"(.*)\" already exists, skipping",
                    "42P06",
                    "Schema \"$1\" already exists and will be skipped"),
            new Wording(
                    "00000",
                    "table \"(.*)\" does not exist, skipping",
                    "00000",
                    "Table \"$1\" does not exist and will be skipped"),
            new Wording(
                    "00000",
                    "view \"(.*)\" does not exist, skipping",
                    "00000",
                    "View \"$1\" does not exist and will be skipped"),
            new Wording(
                    "00000",
                    "schema \"(.*)\" does not exist, skipping",
                    "00000",
                    "Schema \"$1\" does not exist and will be skipped"));

    private EngineWording() {}

    /** Returns an error of the engine in Redshift's words. */
    static ErrorFields ofError(ErrorFields fields, QueryIds queryIds) {
        if (fields.sqlState().equals(INVALID_TRANSACTION_TERMINATION)) {
            return ErrorReplies.of(atomicContext(fields));
        }
        ErrorFields told = CancelWording.reworded(ErrorReplies.of(fields), queryIds);
        return reworded(ERRORS, told, reply -> detailed(withoutAdvice(reply), queryIds));
    }

    /** A procedure wanted to commit and cannot; where it did tells what for. */
    private static ErrorFields atomicContext(ErrorFields fields) {
        String where = fields.where().orElse("");
        String command =
                where.contains(TRUNCATION) ? "TRUNCATE" : where.contains("at ROLLBACK") ? "ROLLBACK" : "COMMIT";
        return fields.with(
                        ErrorFields.MESSAGE,
                        command + " cannot be invoked from a procedure that is executing in an atomic context.")
                .with(ErrorFields.HINT, ATOMIC_CONTEXT_HINT);
    }

    /** Returns the command tag, if that is what the notice tells; it is not for the client then. */
    static Optional<String> toldTag(ErrorFields notice) {
        return notice.sqlState().equals(TAG) ? Optional.of(notice.message()) : Optional.empty();
    }

    /** Whether Redshift would not give such a notice. */
    static boolean isSilent(ErrorFields notice) {
        return SILENT.matcher(notice.message()).matches();
    }

    /** Returns a notice of the engine in Redshift's words; that something was skipped is an INFO there. */
    static ErrorFields ofNotice(ErrorFields fields) {
        return reworded(NOTICES, ErrorReplies.of(fields), reply -> reply.with(ErrorFields.SEVERITY, INFO));
    }

    private static ErrorFields reworded(List<Wording> wordings, ErrorFields fields, UnaryOperator<ErrorFields> finish) {
        for (Wording wording : wordings) {
            Matcher matcher = wording.message().matcher(fields.message());
            if (wording.sqlState().equals(fields.sqlState()) && matcher.matches()) {
                return finish.apply(fields.with(ErrorFields.SQL_STATE, wording.newState())
                        .with(ErrorFields.MESSAGE, matcher.replaceFirst(wording.newMessage())));
            }
        }
        return fields;
    }

    /** The engine's detail and hint tell of means that Redshift does not have. */
    private static ErrorFields withoutAdvice(ErrorFields reply) {
        return reply.without(ErrorFields.DETAIL).without(ErrorFields.HINT);
    }

    private static ErrorFields detailed(ErrorFields reply, QueryIds queryIds) {
        if (!reply.sqlState().equals(SqlError.INTERNAL_ERROR)) {
            return reply;
        }
        String detail = reply.message().equals(SERIALIZATION)
                ? "Serializable isolation violation on table in Redshift"
                : block(reply.message(), queryIds);
        return reply.with(ErrorFields.DETAIL, detail);
    }

    private static String block(String message, QueryIds queryIds) {
        int code = message.startsWith("Cannot insert a NULL") ? NULL_IN_NOT_NULL : GENERAL;
        return new EngineDetail(
                        message, code, "query execution", queryIds.next(), "query_execution:0", "padbmaster [pid=0]")
                .render();
    }

    private record Wording(String sqlState, Pattern message, String newState, String newMessage) {

        Wording(String sqlState, String message, String newState, String newMessage) {
            this(sqlState, Pattern.compile(message, Pattern.DOTALL), newState, newMessage);
        }
    }
}
