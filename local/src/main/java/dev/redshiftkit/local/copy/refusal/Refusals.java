package dev.redshiftkit.local.copy.refusal;

import dev.redshiftkit.local.dynamo.ReadRefusedException;
import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.sql.name.QualifiedName;

/** The errors that end a COPY, in the words of the service where they are known. */
public final class Refusals {

    private static final int GENERAL = 8001;
    private static final int SCAN_ERROR = 15007;

    private Refusals() {}

    /**
     * Returns the error of a load with too many bad rows.
     *
     * @param errorView the system view that tells what could not be loaded
     */
    public static SqlError loadFailed(QualifiedName table, String errorView) {
        return SqlError.of(
                SqlError.INTERNAL_ERROR,
                "Load into table '%s' failed.  Check '%s' system table for details."
                        .formatted(table.name().value(), errorView));
    }

    /** For what the grammar has and the local engine does not do: nothing is ignored in silence. */
    public static SqlError unsupported(String option) {
        return SqlError.of("0A000", "COPY with " + option + " is not supported by the local Redshift");
    }

    public static SqlError engine(StatementContext statement, String message) {
        return engine(statement, message, "");
    }

    public static SqlError engine(StatementContext statement, String message, String context) {
        return SqlError.engine(new EngineDetail(
                message, GENERAL, context, statement.queryId(), "s3_utility.cpp:654", process(statement)));
    }

    public static SqlError storage(StatementContext statement, StorageException refused) {
        return engine(statement, refused.serviceMessage(statement.queryId()), String.valueOf(refused.getMessage()))
                .causedBy(refused);
    }

    /** The words around those of DynamoDB are ours: what Redshift makes of its answers is not documented. */
    public static SqlError dynamo(StatementContext statement, String table, ReadRefusedException refused) {
        String message = "DynamoDB: %s,Status 400,Error %s"
                .formatted(refused.refusal().sentence(), refused.refusal().code());
        return SqlError.engine(new EngineDetail(
                        message, GENERAL, "Table: " + table, statement.queryId(), "", process(statement)))
                .causedBy(refused);
    }

    /** A columnar file that cannot be read, or not into this table. */
    public static SqlError scan(StatementContext statement, String context) {
        return SqlError.engine(new EngineDetail(
                "Spectrum Scan Error",
                SCAN_ERROR,
                context,
                statement.queryId(),
                "dory_util.cpp:1509",
                process(statement)));
    }

    private static String process(StatementContext statement) {
        return "worker_thread [pid=" + statement.sessionId() + "]";
    }
}
