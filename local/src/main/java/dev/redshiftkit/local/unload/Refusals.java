package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.StatementContext;

/** The errors that end an UNLOAD, in the words of the service where they are known. */
final class Refusals {

    private static final int GENERAL = 8001;

    private Refusals() {}

    /** For what the grammar has and the local engine does not do: nothing is ignored in silence. */
    static SqlError unsupported(String option) {
        return SqlError.of("0A000", "UNLOAD with " + option + " is not supported by the local Redshift");
    }

    static SqlError notEmpty(StatementContext statement) {
        return engine(
                statement,
                "Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually"
                        + " removing the target files in S3, or using the ALLOWOVERWRITE option.");
    }

    static SqlError storage(StatementContext statement, StorageException refused) {
        String message = "S3ServiceException:%s,Status %d,Error %s,Rid %016X,CanRetry 1"
                .formatted(
                        refused.error().sentence(),
                        refused.error().status(),
                        refused.error().code(),
                        statement.queryId());
        return engine(statement, message).causedBy(refused);
    }

    static SqlError engine(StatementContext statement, String message) {
        return SqlError.engine(new EngineDetail(
                message,
                GENERAL,
                "",
                statement.queryId(),
                "s3_unloader.cpp:191",
                "padbmaster [pid=" + statement.sessionId() + "]"));
    }
}
