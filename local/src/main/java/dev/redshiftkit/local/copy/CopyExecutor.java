package dev.redshiftkit.local.copy;

import dev.redshiftkit.local.copy.dynamo.ReadPace;
import dev.redshiftkit.local.copy.dynamo.TableLoader;
import dev.redshiftkit.local.copy.file.FileLoader;
import dev.redshiftkit.local.copy.file.FileLoaders;
import dev.redshiftkit.local.copy.file.FormatTypes;
import dev.redshiftkit.local.copy.record.RejectedRows;
import dev.redshiftkit.local.copy.record.Replacements;
import dev.redshiftkit.local.copy.refusal.LoadFailedException;
import dev.redshiftkit.local.copy.refusal.Refusals;
import dev.redshiftkit.local.copy.source.S3Source;
import dev.redshiftkit.local.copy.source.SourceFile;
import dev.redshiftkit.local.copy.source.SourceFiles;
import dev.redshiftkit.local.copy.source.TransferException;
import dev.redshiftkit.local.copy.table.TargetTable;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.dynamo.ReadRefusedException;
import dev.redshiftkit.local.dynamo.ReadableTables;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.identity.IamRoles;
import dev.redshiftkit.local.storage.Buckets;
import dev.redshiftkit.local.storage.StorageException;
import dev.redshiftkit.local.telemetry.LoadWatch;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.sql.command.Switch;
import dev.redshiftkit.sql.copy.Copy;
import dev.redshiftkit.sql.copy.CopyFormat;
import dev.redshiftkit.sql.copy.CopySource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs COPY statements against buckets and tables of DynamoDB.
 *
 * <p>A COPY runs inside the transaction that is open in the engine's session, and either all its rows are loaded or none.
 * Loads, their files and their errors are written to the telemetry at once and stay there whatever becomes of the
 * transaction. Thread-safe; one statement at a time per engine session.
 */
public final class CopyExecutor {

    private final Buckets buckets;
    private final ReadableTables tables;
    private final IamRoles roles;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final LoadSettings settings;

    public CopyExecutor(
            Buckets buckets,
            ReadableTables tables,
            IamRoles roles,
            Telemetry telemetry,
            InstantSource clock,
            LoadSettings settings) {
        this.buckets = buckets;
        this.tables = tables;
        this.roles = roles;
        this.telemetry = telemetry;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Runs a COPY and returns what it did. Blocks until every file is read or the statement has failed.
     *
     * @param watch is told how the load comes along
     * @throws SqlError if it fails: with nothing loaded, and the engine's transaction, if one was open, most often beyond
     *     use
     */
    public CopyOutcome execute(Copy copy, StatementContext statement, EngineSession session, LoadWatch watch) {
        SupportedOptions.require(copy);
        roles.require(copy.authorization(), statement.user(), statement.queryId());
        TargetTable target = TargetTable.find(copy, statement.database(), session);
        Replacements replacements = new Replacements(telemetry.replacements());
        LoadTask task = copy.source() instanceof CopySource.DynamoDb table
                ? task(table, copy, statement, target, replacements)
                : task(copy, statement, target, replacements);
        RejectedRows rejected =
                new RejectedRows(telemetry.loadErrors(), copy.options().load());
        return load(task, new LoadRun(task, telemetry, clock, rejected, replacements, watch), session);
    }

    private LoadTask task(
            CopySource.DynamoDb source,
            Copy copy,
            StatementContext statement,
            TargetTable target,
            Replacements replacements) {
        FormatTypes.require(copy, target);
        try {
            DynamoTable table = tables.require(source.table());
            ReadPace pace = new ReadPace(
                    table, source.readRatio(), clock, settings.patience().pause());
            TablePart part = new TablePart(
                    new LoadedFile.Source(source.location(), "", clock.instant()),
                    table.bytes(),
                    new TableLoader(statement, table, pace, copy, target),
                    replacements);
            return new LoadTask(copy, statement, target, TableLoader.FORMAT, List.of(part));
        } catch (ReadRefusedException e) {
            throw Refusals.dynamo(statement, source.table(), e);
        }
    }

    private LoadTask task(Copy copy, StatementContext statement, TargetTable target, Replacements replacements) {
        S3Source s3 = new S3Source(buckets, statement, telemetry, clock, settings.patience());
        try {
            FileLoader loader = new FileLoaders(s3, statement).of(copy, target, replacements);
            List<LoadPart> parts = new ArrayList<>();
            for (SourceFile file : files(copy, statement, s3)) {
                parts.add(new FilePart(file, s3, loader, statement));
            }
            return new LoadTask(copy, statement, target, loader.format(), List.copyOf(parts));
        } catch (StorageException e) {
            throw Refusals.storage(statement, e);
        } catch (TransferException e) {
            throw Refusals.engine(statement, String.valueOf(e.getMessage())).causedBy(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SourceFile> files(Copy copy, StatementContext statement, S3Source s3) throws IOException {
        return new SourceFiles(s3, statement, settings.slices()).find(copy.source(), isColumnar(copy.format()));
    }

    private static boolean isColumnar(CopyFormat format) {
        return format instanceof CopyFormat.Parquet || format instanceof CopyFormat.Orc;
    }

    private CopyOutcome load(LoadTask task, LoadRun run, EngineSession session) {
        try {
            long rows = run(task, run, session);
            record(task, run, OperationStatus.COMPLETED, rows);
            return outcome(task, run, rows);
        } catch (SqlError | LoadFailedException | UncheckedIOException e) {
            record(task, run, OperationStatus.ABORTED, 0);
            throw e instanceof LoadFailedException
                    ? Refusals.loadFailed(task.copy().table(), settings.errorView())
                    : e;
        }
    }

    private void record(LoadTask task, LoadRun run, OperationStatus status, long kept) {
        telemetry.loads().append(task.record(status, run.progress(kept), clock.instant()));
    }

    private static long run(LoadTask task, LoadRun run, EngineSession session) {
        if (task.copy().options().load().noLoad()) {
            check(run);
            return 0;
        }
        task.target().load(session, run::run);
        if (task.copy().options().load().statUpdate().equals(Optional.of(Switch.ON))) {
            session.query("ANALYZE " + task.target().engineName());
        }
        return run.rowCount();
    }

    private static void check(LoadRun run) {
        try {
            run.run(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CopyOutcome outcome(LoadTask task, LoadRun run, long rows) {
        String head = "Load into table '" + task.copy().table().name().value() + "' completed, ";
        List<String> notices = new ArrayList<>();
        if (run.rejectedRows() > 0) {
            notices.add(head + run.rejectedRows() + " record(s) could not be loaded.  Check '" + settings.errorView()
                    + "' system table for details.");
        }
        if (run.repairedRows() > 0) {
            notices.add(head + run.repairedRows() + " record(s) were loaded with replacements made for ACCEPTINVCHARS."
                    + "  Check 'stl_replacements' system table for details.");
        }
        notices.add(head + rows + " record(s) loaded successfully.");
        return new CopyOutcome(rows, run.rejectedRows(), run.partsRead(), run.bytesRead(), notices);
    }
}
