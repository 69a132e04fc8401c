package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs COPY statements against an object store.
 *
 * <p>A COPY runs inside the transaction that is open in the engine's session, and either all its rows are loaded or none.
 * Loads, their files and their errors are written to the telemetry at once and stay there whatever becomes of the
 * transaction. Thread-safe; one statement at a time per engine session.
 */
public final class CopyExecutor {

    private final ObjectStore store;
    private final IamRoles roles;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final int slices;

    /** @param slices how many slices the local Redshift pretends to have, at least 1 */
    public CopyExecutor(ObjectStore store, IamRoles roles, Telemetry telemetry, InstantSource clock, int slices) {
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
     * Runs a COPY and returns what it did. Blocks until every file is read or the statement has failed.
     *
     * @throws SqlError if it fails: with nothing loaded, and the engine's transaction, if one was open, most often beyond
     *     use
     */
    public CopyOutcome execute(Copy copy, StatementContext statement, EngineSession session) {
        SupportedOptions.require(copy);
        roles.require(copy.authorization(), statement.user(), statement.queryId());
        TargetTable target = TargetTable.find(copy, statement.database(), session);
        FileLoader loader = loader(copy, target, statement);
        LoadRun run = prepare(copy, statement, target);
        try {
            long rows = load(copy, target, loader, run, session);
            record(copy, statement, target, loader, run.progress(rows), OperationStatus.COMPLETED);
            return outcome(copy, run, rows);
        } catch (SqlError | LoadFailedException | StorageException | UncheckedIOException e) {
            record(copy, statement, target, loader, run.progress(0), OperationStatus.ABORTED);
            throw translated(e, copy, statement);
        }
    }

    private static FileLoader loader(Copy copy, TargetTable target, StatementContext statement) {
        return isParquet(copy) ? new ParquetFileLoader(copy, target, statement) : new TextFileLoader(copy, target);
    }

    private static boolean isParquet(Copy copy) {
        return copy.format() instanceof CopyFormat.Parquet;
    }

    private LoadRun prepare(Copy copy, StatementContext statement, TargetTable target) {
        List<SourceFile> files = new SourceFiles(store, statement, slices).find(copy.source(), isParquet(copy));
        RejectedRows rejected =
                new RejectedRows(telemetry.loadErrors(), copy.options().load());
        return new LoadRun(store, telemetry, clock, statement, target, files, rejected);
    }

    private static long load(Copy copy, TargetTable target, FileLoader loader, LoadRun run, EngineSession session) {
        if (copy.options().load().noLoad()) {
            check(loader, run);
            return 0;
        }
        CopyInput rows = engine -> run.run(loader, engine);
        if (target.rowSecurity()) {
            new StagingTable(target).load(session, rows);
        } else {
            session.copyIn(target.copyStatement(), rows);
        }
        if (copy.options().load().statUpdate().equals(Optional.of(Switch.ON))) {
            session.query("ANALYZE " + target.engineName());
        }
        return run.rowCount();
    }

    private static void check(FileLoader loader, LoadRun run) {
        try {
            run.run(loader, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException translated(RuntimeException failure, Copy copy, StatementContext statement) {
        if (failure instanceof LoadFailedException) {
            return Refusals.loadFailed(copy.table());
        }
        return failure instanceof StorageException refused ? Refusals.storage(statement, refused) : failure;
    }

    private void record(
            Copy copy,
            StatementContext statement,
            TargetTable target,
            FileLoader loader,
            Load.Progress progress,
            OperationStatus status) {
        telemetry
                .loads()
                .append(new Load(
                        statement,
                        status,
                        copy.table().name().value(),
                        target.id(),
                        copy.source().location(),
                        loader.format(),
                        progress,
                        clock.instant()));
    }

    private static CopyOutcome outcome(Copy copy, LoadRun run, long rows) {
        long rejected = run.progress(rows).errors();
        String head = "Load into table '" + copy.table().name().value() + "' completed, ";
        List<String> notices = new ArrayList<>();
        if (rejected > 0) {
            notices.add(head + rejected
                    + " record(s) could not be loaded.  Check 'stl_load_errors' system table for details.");
        }
        notices.add(head + rows + " record(s) loaded successfully.");
        return new CopyOutcome(rows, rejected, run.filesRead(), run.bytesRead(), notices);
    }
}
