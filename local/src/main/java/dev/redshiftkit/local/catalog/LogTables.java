package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.Unload;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import java.util.List;

/** Which field of which record goes to which column. */
final class LogTables {

    static final LogTable<Load> LOADS = LogTable.of(
            "load",
            Load::statement,
            LogTables::load,
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
            "error_count");

    static final LogTable<LoadedFile> LOADED_FILES = LogTable.of(
            "loaded_file",
            LoadedFile::statement,
            LogTables::loadedFile,
            "slice",
            "file_name",
            "file_etag",
            "file_last_modified",
            "file_format",
            "bytes_scanned",
            "lines_scanned",
            "error_count",
            "start_time",
            "end_time");

    static final LogTable<LoadError> LOAD_ERRORS = LogTable.of(
            "load_error",
            LoadError::statement,
            LogTables::loadError,
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
            "error_reason");

    static final LogTable<Unload> UNLOADS = LogTable.of(
            "unload",
            Unload::statement,
            LogTables::unload,
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
            "error_message");

    static final LogTable<UnloadedFile> UNLOADED_FILES = LogTable.of(
            "unloaded_file",
            UnloadedFile::statement,
            LogTables::unloadedFile,
            "slice",
            "file_name",
            "start_time",
            "end_time",
            "line_count",
            "transfer_size",
            "file_format");

    private LogTables() {}

    private static List<Object> load(Load load) {
        return List.of(
                load.statement().database(),
                load.status().word(),
                load.tableName(),
                load.tableId(),
                load.statement().start(),
                load.end(),
                load.dataSource(),
                load.format(),
                load.progress().rows(),
                load.progress().bytes(),
                load.progress().files(),
                load.progress().fileBytes(),
                load.progress().filesRead(),
                load.progress().bytesRead(),
                load.progress().errors());
    }

    private static List<Object> loadedFile(LoadedFile file) {
        return List.of(
                file.slice(),
                file.source().fileName(),
                file.source().eTag(),
                file.source().lastModified(),
                file.format(),
                file.bytes(),
                file.lines(),
                file.errors(),
                file.start(),
                file.end());
    }

    private static List<Object> loadError(LoadError error) {
        return List.of(
                error.statement().database(),
                error.tableId(),
                error.slice(),
                error.time(),
                error.place().fileName(),
                error.place().lineNumber(),
                error.column().name(),
                error.column().type(),
                error.column().length(),
                error.position(),
                error.rawLine(),
                error.rawFieldValue(),
                error.code(),
                error.reason());
    }

    private static List<Object> unload(Unload unload) {
        return List.of(
                unload.statement().database(),
                unload.status().word(),
                unload.statement().start(),
                unload.end(),
                unload.format(),
                unload.compression(),
                unload.location(),
                unload.rows(),
                unload.files(),
                unload.bytes(),
                unload.errorMessage());
    }

    private static List<Object> unloadedFile(UnloadedFile file) {
        return List.of(file.slice(), file.path(), file.start(), file.end(), file.rows(), file.bytes(), file.format());
    }
}
