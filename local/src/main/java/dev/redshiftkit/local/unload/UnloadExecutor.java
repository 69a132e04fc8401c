package dev.redshiftkit.local.unload;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.format.Compression;
import dev.redshiftkit.local.format.parquet.ParquetFormatException;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.unload.Unload;
import dev.redshiftkit.sql.unload.UnloadFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs UNLOAD statements against an object store.
 *
 * <p>The query runs inside the transaction that is open in the engine's session. Files are visible as soon as each is
 * complete and stay, whatever becomes of the statement or the transaction; a file that is not complete leaves nothing
 * behind. Thread-safe; one statement at a time per engine session.
 */
public final class UnloadExecutor {

    private final ObjectStore store;
    private final IamRoles roles;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final int slices;

    /** @param slices how many slices the local Redshift pretends to have, at least 1; a parallel UNLOAD writes one file each */
    public UnloadExecutor(ObjectStore store, IamRoles roles, Telemetry telemetry, InstantSource clock, int slices) {
        if (slices < 1) {
            throw new IllegalArgumentException("slices must be at least 1, but is " + slices);
        }
        this.store = store;
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
        SupportedOptions.require(unload);
        roles.require(unload.authorization(), statement.user(), statement.queryId());
        OutputQuery query = OutputQuery.describe(translator.apply(unload.query()), session);
        FileFormat format = format(unload, query.columns());
        UnloadRun run = new UnloadRun(store, telemetry, clock, statement, unload, format, slices);
        try {
            run.prepareTarget();
            run.write(query, session);
            run.record(OperationStatus.COMPLETED, "");
            return run.outcome();
        } catch (SqlError | StorageException | ParquetFormatException | UncheckedIOException e) {
            SqlError error = translated(e, statement);
            run.record(OperationStatus.ABORTED, error.message());
            throw error;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileFormat format(Unload unload, List<OutputColumn> columns) {
        UnloadFormat format = unload.format();
        Compression compression = unload.options()
                .files()
                .compression()
                .map(given -> Compression.valueOf(given.name()))
                .orElse(Compression.NONE);
        if (format instanceof UnloadFormat.Parquet parquet) {
            return new ParquetFormat(parquet, columns);
        }
        if (format instanceof UnloadFormat.Json) {
            return new JsonFormat(compression, columns);
        }
        return format instanceof UnloadFormat.Csv csv
                ? TextFormat.of(csv, compression, columns)
                : TextFormat.of((UnloadFormat.Delimited) format, compression, columns);
    }

    private static SqlError translated(RuntimeException failure, StatementContext statement) {
        if (failure instanceof SqlError error) {
            return error;
        }
        return failure instanceof StorageException refused
                ? Refusals.storage(statement, refused)
                : Refusals.engine(statement, "failed to write a file: " + failure.getMessage())
                        .causedBy(failure);
    }
}
