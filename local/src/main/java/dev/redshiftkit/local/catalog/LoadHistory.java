package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.Log;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.Unload;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import java.util.List;
import java.util.function.Function;

/**
 * Copies the telemetry of loads and unloads to where the system views read it. It does so on a connection of its own, so
 * that the records stay whatever becomes of the transaction they tell of. Safe for use by several threads.
 */
public final class LoadHistory {

    static final HistoryTable<Load> LOADS = new HistoryTable<>(
            "load",
            List.of(
                    "database_name",
                    "status",
                    "table_name",
                    "table_id",
                    "start_time",
                    "end_time",
                    "data_source",
                    "file_format",
                    "loaded_rows",
                    "loaded_bytes",
                    "source_file_count",
                    "source_file_bytes",
                    "file_count_scanned",
                    "file_bytes_scanned",
                    "error_count"),
            Load::statement,
            (load, row) -> row.add(load.statement().database())
                    .add(load.status().word())
                    .add(load.tableName())
                    .add(load.tableId())
                    .add(load.statement().start())
                    .add(load.end())
                    .add(load.dataSource())
                    .add(load.format())
                    .add(load.progress().rows())
                    .add(load.progress().bytes())
                    .add(load.progress().files())
                    .add(load.progress().fileBytes())
                    .add(load.progress().filesRead())
                    .add(load.progress().bytesRead())
                    .add(load.progress().errors()));

    private static final HistoryTable<LoadedFile> LOADED_FILES = new HistoryTable<>(
            "loaded_file",
            List.of(
                    "slice",
                    "file_name",
                    "file_etag",
                    "file_last_modified",
                    "file_format",
                    "bytes_scanned",
                    "lines_scanned",
                    "error_count",
                    "start_time",
                    "end_time"),
            LoadedFile::statement,
            (file, row) -> row.add(file.slice())
                    .add(file.source().fileName())
                    .add(file.source().eTag())
                    .add(file.source().lastModified())
                    .add(file.format())
                    .add(file.bytes())
                    .add(file.lines())
                    .add(file.errors())
                    .add(file.start())
                    .add(file.end()));

    private static final HistoryTable<LoadError> LOAD_ERRORS = new HistoryTable<>(
            "load_error",
            List.of(
                    "database_name",
                    "table_id",
                    "slice",
                    "error_time",
                    "file_name",
                    "line_number",
                    "column_name",
                    "column_type",
                    "column_length",
                    "position",
                    "raw_line",
                    "raw_field_value",
                    "error_code",
                    "error_reason"),
            LoadError::statement,
            (error, row) -> row.add(error.statement().database())
                    .add(error.tableId())
                    .add(error.slice())
                    .add(error.time())
                    .add(error.place().fileName())
                    .add(error.place().lineNumber())
                    .add(error.column().name())
                    .add(error.column().type())
                    .add(error.column().length())
                    .add(error.position())
                    .add(error.rawLine())
                    .add(error.rawFieldValue())
                    .add(error.code())
                    .add(error.reason()));

    private static final HistoryTable<Unload> UNLOADS = new HistoryTable<>(
            "unload",
            List.of(
                    "database_name",
                    "status",
                    "start_time",
                    "end_time",
                    "file_format",
                    "compression_type",
                    "unloaded_location",
                    "unloaded_rows",
                    "unloaded_files_count",
                    "unloaded_files_size",
                    "error_message"),
            Unload::statement,
            (unload, row) -> row.add(unload.statement().database())
                    .add(unload.status().word())
                    .add(unload.statement().start())
                    .add(unload.end())
                    .add(unload.format())
                    .add(unload.compression())
                    .add(unload.location())
                    .add(unload.rows())
                    .add(unload.files())
                    .add(unload.bytes())
                    .add(unload.errorMessage()));

    private static final HistoryTable<UnloadedFile> UNLOADED_FILES = new HistoryTable<>(
            "unloaded_file",
            List.of("slice", "file_name", "start_time", "end_time", "line_count", "transfer_size", "file_format"),
            UnloadedFile::statement,
            (file, row) -> row.add(file.slice())
                    .add(file.path())
                    .add(file.start())
                    .add(file.end())
                    .add(file.rows())
                    .add(file.bytes())
                    .add(file.format()));

    private final Telemetry telemetry;
    private final Function<String, PostgresConnection> administrator;

    /**
     * @param administrator opens a connection to the database of this name, as a superuser of the engine
     */
    public LoadHistory(Telemetry telemetry, Function<String, PostgresConnection> administrator) {
        this.telemetry = telemetry;
        this.administrator = administrator;
    }

    /** Returns where the telemetry stands: what {@link #write} is to copy comes after it. */
    public Position position() {
        return new Position(
                telemetry.loads().end(),
                telemetry.loadedFiles().end(),
                telemetry.loadErrors().end(),
                telemetry.replacements().end(),
                telemetry.s3Transfers().end(),
                telemetry.s3Failures().end(),
                telemetry.unloads().end(),
                telemetry.unloadedFiles().end());
    }

    /** Returns who shows a load while it runs; the caller closes it when the load has ended and is written. */
    public LiveLoad follow(StatementContext statement) {
        return new LiveLoad(statement, () -> administrator.apply(statement.database()));
    }

    /**
     * Copies what one statement has left in the telemetry, and notes it as the last of its session.
     *
     * @param since the position before the statement began
     * @throws dev.redshiftkit.local.error.SqlError if the engine cannot be reached or has no such tables
     */
    public void write(StatementContext statement, Position since) {
        List<Load> loads = of(statement, telemetry.loads(), since.loads(), LOADS);
        List<Unload> unloads = of(statement, telemetry.unloads(), since.unloads(), UNLOADS);
        try (PostgresConnection engine = administrator.apply(statement.database())) {
            LOADS.append(loads, engine);
            LOADED_FILES.append(of(statement, telemetry.loadedFiles(), since.loadedFiles(), LOADED_FILES), engine);
            writeErrors(of(statement, telemetry.loadErrors(), since.loadErrors(), LOAD_ERRORS), engine);
            writeDetails(statement, since, engine);
            UNLOADS.append(unloads, engine);
            UNLOADED_FILES.append(
                    of(statement, telemetry.unloadedFiles(), since.unloadedFiles(), UNLOADED_FILES), engine);
            loads.forEach(load ->
                    engine.query(remember("copy", statement, load.progress().rows())));
            unloads.forEach(unload -> engine.query(remember("unload", statement, completedRows(unload))));
        }
    }

    private static void writeErrors(List<LoadError> errors, EngineSession engine) {
        LOAD_ERRORS.append(errors, engine);
        LoadDetailTables.ERROR_FIELDS.append(LoadDetailTables.fields(errors), engine);
    }

    private void writeDetails(StatementContext statement, Position since, EngineSession engine) {
        LoadDetailTables.REPLACEMENTS.append(
                of(statement, telemetry.replacements(), since.replacements(), LoadDetailTables.REPLACEMENTS), engine);
        LoadDetailTables.S3_TRANSFERS.append(
                of(statement, telemetry.s3Transfers(), since.s3Transfers(), LoadDetailTables.S3_TRANSFERS), engine);
        LoadDetailTables.S3_FAILURES.append(
                of(statement, telemetry.s3Failures(), since.s3Failures(), LoadDetailTables.S3_FAILURES), engine);
    }

    /** Of an UNLOAD that failed nothing counts, though files of it may be there (Redshift guide, PG_LAST_UNLOAD_COUNT). */
    private static long completedRows(Unload unload) {
        return unload.status() == OperationStatus.COMPLETED ? unload.rows() : 0;
    }

    private static <T> List<T> of(StatementContext statement, Log<T> log, long since, HistoryTable<T> table) {
        return log.after(since).records().stream()
                .filter(entry -> table.statement().apply(entry).queryId() == statement.queryId())
                .toList();
    }

    /** A session with the same process id may have left a row here; the start of the process tells them apart. */
    private static String remember(String kind, StatementContext statement, long rows) {
        String set = "last_%1$s_id = excluded.last_%1$s_id, last_%1$s_count = excluded.last_%1$s_count".formatted(kind);
        return """
                DELETE FROM redshift_kit.session_state s
                USING pg_stat_get_activity(%2$d) a WHERE s.pid = a.pid AND s.session_start <> a.backend_start;
                INSERT INTO redshift_kit.session_state (pid, session_start, last_%1$s_id, last_%1$s_count)
                SELECT pid, backend_start, %3$d, %4$d FROM pg_stat_get_activity(%2$d)
                ON CONFLICT (pid) DO UPDATE SET %5$s
                """.formatted(kind, statement.sessionId(), statement.queryId(), rows, set);
    }

    /** A place in each of the logs. */
    public record Position(
            long loads,
            long loadedFiles,
            long loadErrors,
            long replacements,
            long s3Transfers,
            long s3Failures,
            long unloads,
            long unloadedFiles) {}
}
