package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.error.EngineDetail;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.StatementContext;

/** The errors that end an UNLOAD, in the words of the service where they are known. */
final class Refusals {

    private static final int GENERAL = 8001;

    private Refusals() {}

    static SqlError accessPoint() {
        return SqlError.of("0A000", "UNLOAD does not support Amazon S3 access point aliases");
    }

    static SqlError tooWide(StatementContext statement, String column, RuntimeException cause) {
        return engine(statement, "column \"" + column + "\" is too narrow in FIXEDWIDTH: " + cause.getMessage())
                .causedBy(cause);
    }

    static SqlError notEmpty(StatementContext statement) {
        return engine(
                statement,
                "Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually"
                        + " removing the target files in S3, or using the ALLOWOVERWRITE option.");
    }

    static SqlError storage(StatementContext statement, StorageException refused) {
        return engine(statement, refused.serviceMessage(statement.queryId()), String.valueOf(refused.getMessage()))
                .causedBy(refused);
    }

    static SqlError engine(StatementContext statement, String message) {
        return engine(statement, message, "");
    }

    private static SqlError engine(StatementContext statement, String message, String context) {
        return SqlError.engine(new EngineDetail(
                message,
                GENERAL,
                context,
                statement.queryId(),
                "s3_unloader.cpp:191",
                "padbmaster [pid=" + statement.sessionId() + "]"));
    }
}
