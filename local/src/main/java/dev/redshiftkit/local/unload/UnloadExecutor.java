package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.delimited.FieldWidthException;
import dev.redshiftkit.local.format.parquet.ParquetFormatException;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.unload.Unload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Runs UNLOAD statements against an object buckets.
 *
 * <p>The query runs inside the transaction that is open in the engine's session. Files are visible as soon as each is
 * complete and stay, whatever becomes of the statement and the transaction. Thread-safe; one statement at a time per engine
 * session.
 */
public final class UnloadExecutor {

    private final Buckets buckets;
    private final IamRoles roles;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final int slices;

    /** @param slices how many slices the local Redshift pretends to have, at least 1; a parallel UNLOAD writes one file each */
    public UnloadExecutor(Buckets buckets, IamRoles roles, Telemetry telemetry, InstantSource clock, int slices) {
        if (slices < 1) {
            throw new IllegalArgumentException("slices must be at least 1, but is " + slices);
        }
        this.buckets = buckets;
        this.roles = roles;
        this.telemetry = telemetry;
        this.clock = clock;
        this.slices = slices;
    }

    /**
     * Runs an UNLOAD and returns what it did. Blocks until every row is written or the statement has failed.
     *
     * @param translator turns the query into the engine's SQL
     * @throws SqlError if it fails; the engine's transaction, if one was open, is then most often beyond use
     */
    public UnloadOutcome execute(
            Unload unload, StatementContext statement, EngineSession session, UnaryOperator<String> translator) {
        roles.require(unload.authorization(), statement.user(), statement.queryId());
        OutputQuery query = OutputQuery.describe(translator.apply(unload.query()), session);
        UnloadRun run = new UnloadRun(buckets, clock, statement, unload, query, slices);
        try {
            run.write(session);
            run.record(OperationStatus.COMPLETED, "", telemetry);
            return run.outcome();
        } catch (IOException | RuntimeException e) {
            SqlError error = translated(e, statement, run);
            run.record(OperationStatus.ABORTED, error.message(), telemetry);
            throw error;
        }
    }

    private static SqlError translated(Exception failure, StatementContext statement, UnloadRun run) {
        if (failure instanceof SqlError error) {
            return error;
        }
        if (failure instanceof StorageException refused) {
            return Refusals.storage(statement, refused);
        }
        if (failure instanceof FieldWidthException tooWide) {
            return Refusals.tooWide(statement, run.writtenColumn(tooWide.field()), tooWide);
        }
        if (isAboutFiles(failure)) {
            return Refusals.engine(statement, "failed to write a file: " + failure.getMessage())
                    .causedBy(failure);
        }
        throw (RuntimeException) failure;
    }

    private static boolean isAboutFiles(Exception failure) {
        return failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof ParquetFormatException;
    }
}
