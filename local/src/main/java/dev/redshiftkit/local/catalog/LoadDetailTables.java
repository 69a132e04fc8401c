package dev.redshiftkit.local.catalog;

import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadState;
import dev.redshiftkit.local.telemetry.Replacement;
import dev.redshiftkit.local.telemetry.S3Failure;
import dev.redshiftkit.local.telemetry.S3Transfer;
import dev.redshiftkit.local.telemetry.StatementContext;
import java.util.List;

/** The tables of what a load met with on its way: fields of bad rows, repaired rows, requests to S3. */
final class LoadDetailTables {

    static final HistoryTable<Field> ERROR_FIELDS = new HistoryTable<>(
            "load_error_field",
            List.of(
                    "slice",
                    "file_name",
                    "line_number",
                    "field",
                    "column_name",
                    "value",
                    "is_null",
                    "column_type",
                    "column_length"),
            field -> field.error().statement(),
            (field, row) -> row.add(field.error().slice())
                    .add(field.error().place().fileName())
                    .add(field.error().place().lineNumber())
                    .add(field.content().number())
                    .add(field.content().column().name())
                    .add(field.content().value())
                    .add(field.content().isNull() ? 1 : 0)
                    .add(field.content().column().type())
                    .add(field.content().column().length()));

    static final HistoryTable<Replacement> REPLACEMENTS = new HistoryTable<>(
            "replacement",
            List.of("slice", "table_id", "replacement_time", "file_name", "line_number", "column_name", "raw_line"),
            Replacement::statement,
            (replacement, row) -> row.add(replacement.slice())
                    .add(replacement.tableId())
                    .add(replacement.time())
                    .add(replacement.place().fileName())
                    .add(replacement.place().lineNumber())
                    .add(replacement.columnName())
                    .add(replacement.rawLine()));

    static final HistoryTable<S3Transfer> S3_TRANSFERS = new HistoryTable<>(
            "s3_transfer",
            List.of(
                    "slice",
                    "http_method",
                    "bucket",
                    "key",
                    "transfer_size",
                    "data_size",
                    "start_time",
                    "end_time",
                    "retries"),
            S3Transfer::statement,
            (transfer, row) -> row.add(transfer.slice())
                    .add(transfer.method())
                    .add(transfer.bucket())
                    .add(transfer.key())
                    .add(transfer.transferSize())
                    .add(transfer.dataSize())
                    .add(transfer.start())
                    .add(transfer.end())
                    .add(transfer.retries()));

    static final HistoryTable<S3Failure> S3_FAILURES = new HistoryTable<>(
            "s3_failure",
            List.of("slice", "failure_time", "http_method", "bucket", "key", "error"),
            S3Failure::statement,
            (failure, row) -> row.add(failure.slice())
                    .add(failure.time())
                    .add(failure.method())
                    .add(failure.bucket())
                    .add(failure.key())
                    .add(failure.error()));

    static final HistoryTable<SliceState> LOAD_STATES = new HistoryTable<>(
            "load_state",
            List.of(
                    "slice",
                    "record_time",
                    "is_packed",
                    "bytes_to_load",
                    "bytes_loaded",
                    "lines",
                    "files",
                    "files_complete",
                    "current_file",
                    "percent"),
            SliceState::statement,
            (slice, row) -> row.add(slice.state().slice())
                    .add(slice.state().time())
                    .add(Boolean.toString(slice.state().isPacked()))
                    .add(slice.state().bytesToLoad())
                    .add(slice.state().bytesLoaded())
                    .add(slice.state().lines())
                    .add(slice.state().files())
                    .add(slice.state().filesComplete())
                    .add(slice.state().currentFile())
                    .add(slice.state().percent()));

    private LoadDetailTables() {}

    /** A field of a row that was not loaded. */
    record Field(LoadError error, LoadError.Field content) {}

    /** A slice of a load that runs. */
    record SliceState(StatementContext statement, LoadState state) {}

    /** Returns all fields that are known of these errors. */
    static List<Field> fields(List<LoadError> errors) {
        return errors.stream()
                .flatMap(error -> error.fields().stream().map(field -> new Field(error, field)))
                .toList();
    }
}
