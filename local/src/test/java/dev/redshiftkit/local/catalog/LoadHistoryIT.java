package dev.redshiftkit.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.telemetry.Load;
import dev.redshiftkit.local.telemetry.LoadError;
import dev.redshiftkit.local.telemetry.LoadState;
import dev.redshiftkit.local.telemetry.LoadedFile;
import dev.redshiftkit.local.telemetry.OperationStatus;
import dev.redshiftkit.local.telemetry.Replacement;
import dev.redshiftkit.local.telemetry.S3Failure;
import dev.redshiftkit.local.telemetry.S3Transfer;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Telemetry;
import dev.redshiftkit.local.telemetry.Unload;
import dev.redshiftkit.local.telemetry.UnloadedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LoadHistoryIT {

    private static final Instant START = Instant.parse("2026-02-03T04:05:06.123456Z");
    private static final Instant END = START.plusMillis(1500);

    private PostgresServer server;
    private PostgresConnection session;
    private Telemetry telemetry;
    private LoadHistory history;
    private LoadHistory.Position start;

    @BeforeAll
    void startServer() {
        server = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
        try (PostgresConnection admin = server.connect(PostgresServer.SUPERUSER, "template1", Map.of())) {
            admin.query("CREATE ROLE loader LOGIN");
            admin.query("CREATE ROLE another LOGIN");
            admin.query("CREATE DATABASE dev");
        }
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void begin() {
        telemetry = new Telemetry();
        history = new LoadHistory(telemetry, database -> server.connect(PostgresServer.SUPERUSER, database, Map.of()));
        start = history.position();
        session = server.connect("loader", "dev", Map.of());
    }

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void loadErrorsAreSeenAtOnceAndSurviveTheRollback() {
        session.query("BEGIN");
        telemetry.loadErrors().append(error(statement(101)));
        telemetry.loads().append(load(statement(101), OperationStatus.ABORTED, 0));
        history.write(statement(101), start);
        session.query("ROLLBACK");

        assertThat(rows(
                        "SELECT query, rtrim(filename), line_number, rtrim(colname), rtrim(type), rtrim(col_length), position,"
                                + " rtrim(raw_line), rtrim(raw_field_value), err_code, rtrim(err_reason), starttime"
                                + " FROM stl_load_errors WHERE query = pg_last_copy_id()"))
                .containsExactly(List.of(
                        "101",
                        "s3://bucket/key",
                        "7",
                        "price",
                        "numeric",
                        "18, 2",
                        "3",
                        "a\tb\\c",
                        "b",
                        "1207",
                        "Invalid digit",
                        "2026-02-03 04:05:06.123456"));
        assertThat(rows("SELECT query_id, rtrim(error_message) FROM sys_load_error_detail WHERE query_id = 101"))
                .containsExactly(List.of("101", "Invalid digit"));
        assertThat(rows("SELECT pg_last_copy_count()")).containsExactly(List.of("0"));
    }

    @Test
    void charactersArePaddedAsRedshiftPadsThem() {
        telemetry.loadErrors().append(error(statement(102)));
        history.write(statement(102), start);

        // The function without a prefix is Redshift's, which does not count the blanks.
        String lengths = "postgresql_octet_length(filename), postgresql_octet_length(err_reason)";
        assertThat(rows("SELECT " + lengths + " FROM stl_load_errors WHERE query = 102"))
                .containsExactly(List.of("256", "100"));
    }

    @Test
    void loadsAndTheirFilesHaveTheirViews() {
        telemetry.loads().append(load(statement(103), OperationStatus.COMPLETED, 42));
        telemetry
                .loadedFiles()
                .append(new LoadedFile(
                        statement(103),
                        new LoadedFile.Source("s3://bucket/key", "etag", START),
                        1,
                        "Text",
                        10,
                        43,
                        1,
                        START,
                        END));
        history.write(statement(103), start);

        assertThat(rows("SELECT status, table_name, loaded_rows, duration, error_count FROM sys_load_history"
                        + " WHERE query_id = pg_last_copy_id()"))
                .containsExactly(List.of("completed", "sales", "42", "1500000", "1"));
        assertThat(rows("SELECT rtrim(filename), lines_scanned, errors, rtrim(file_format) FROM stl_load_commits"
                        + " WHERE query = 103"))
                .containsExactly(List.of("s3://bucket/key", "43", "1", "Text"));
        assertThat(rows("SELECT rtrim(file_etag), bytes_scanned FROM sys_load_detail WHERE query_id = 103"))
                .containsExactly(List.of("etag", "10"));
        assertThat(rows("SELECT pg_last_copy_count(), pg_last_query_id(), pg_last_unload_id()"))
                .containsExactly(List.of("42", "103", "-1"));
    }

    @Test
    void unloadsAndTheirFilesHaveTheirViews() {
        telemetry.loads().append(load(statement(104), OperationStatus.COMPLETED, 5));
        telemetry
                .unloads()
                .append(new Unload(
                        statement(105),
                        OperationStatus.COMPLETED,
                        "s3://bucket/out_",
                        "CSV",
                        "GZIP",
                        5,
                        1,
                        99,
                        "",
                        END));
        telemetry
                .unloadedFiles()
                .append(new UnloadedFile(statement(105), "s3://bucket/out_0000_part_00", 0, 5, 99, "CSV", START, END));
        history.write(statement(104), start);
        history.write(statement(105), start);

        assertThat(rows("SELECT unloaded_location, unloaded_rows, compression_type FROM sys_unload_history"
                        + " WHERE query_id = pg_last_unload_id()"))
                .containsExactly(List.of("s3://bucket/out_", "5", "GZIP"));
        assertThat(rows("SELECT rtrim(path), line_count, transfer_size FROM stl_unload_log WHERE query = 105"))
                .containsExactly(List.of("s3://bucket/out_0000_part_00", "5", "99"));
        assertThat(rows("SELECT pg_last_copy_id(), pg_last_unload_count()")).containsExactly(List.of("104", "5"));
    }

    @Test
    void nobodySeesWhatAnotherUserLoaded() {
        telemetry.loadErrors().append(error(statement(106)));
        history.write(statement(106), start);

        try (PostgresConnection other = server.connect("another", "dev", Map.of())) {
            assertThat(other.query("SELECT 1 FROM stl_load_errors").rows()).isEmpty();
            assertThat(other.query("SELECT pg_last_copy_id()").rows()).containsExactly(List.of("-1"));
        }
    }

    @Test
    void recordsOfOtherStatementsAreLeftToThem() {
        telemetry.loadErrors().append(error(statement(107)));
        telemetry.loadErrors().append(error(statement(108)));
        history.write(statement(108), start);

        assertThat(rows("SELECT query FROM stl_load_errors WHERE query IN (107, 108)"))
                .containsExactly(List.of("108"));
    }

    @Test
    void fieldsOfBadRowsRepairsAndRequestsHaveTheirViews() {
        telemetry.loadErrors().append(error(statement(109)));
        telemetry
                .replacements()
                .append(new Replacement(
                        statement(109), 16_500, 1, START, new LoadError.Place("s3://bucket/key", 3), "name", "a|?"));
        telemetry
                .s3Transfers()
                .append(new S3Transfer(statement(109), 1, "GET", "bucket", "key", 10, 100, START, END, 2));
        telemetry.s3Failures().append(new S3Failure(statement(109), 1, START, "GET", "bucket", "key", "Slow Down"));
        history.write(statement(109), start);

        assertThat(rows("SELECT line_number, field, rtrim(colname), rtrim(value), is_null, rtrim(type)"
                        + " FROM stl_loaderror_detail WHERE query = 109 ORDER BY field"))
                .containsExactly(
                        List.of("7", "0", "id", "7", "0", "int4"), List.of("7", "1", "price", "", "1", "numeric"));
        assertThat(rows("SELECT tbl, line_number, rtrim(colname), rtrim(raw_line) FROM stl_replacements"
                        + " WHERE query = 109"))
                .containsExactly(List.of("16500", "3", "name", "a|?"));
        assertThat(rows("SELECT rtrim(http_method), rtrim(key), transfer_size, data_size, transfer_time, retries"
                        + " FROM stl_s3client WHERE query = 109"))
                .containsExactly(List.of("GET", "key", "10", "100", "1500000", "2"));
        assertThat(rows("SELECT rtrim(key), rtrim(error) FROM stl_s3client_error WHERE query = 109"))
                .containsExactly(List.of("key", "Slow Down"));
    }

    @Test
    void loadIsSeenMovingWhileItRunsAndNoLongerWhenItHasEnded() {
        try (LiveLoad live = history.follow(statement(110))) {
            live.moved(load(statement(110), OperationStatus.RUNNING, 5), List.of(state(40)));
            assertThat(rows("SELECT status, loaded_rows FROM sys_load_history WHERE query_id = 110"))
                    .containsExactly(List.of("running", "5"));
            assertThat(rows(
                            "SELECT bytes_to_load, bytes_loaded_compressed, pct_complete, num_files, rtrim(current_file)"
                                    + " FROM stv_load_state WHERE query = 110"))
                    .containsExactly(List.of("0", "40", "40", "3", "s3://bucket/key"));
            live.moved(load(statement(110), OperationStatus.RUNNING, 9), List.of(state(90)));
            assertThat(rows("SELECT pct_complete FROM stv_load_state WHERE query = 110"))
                    .containsExactly(List.of("90"));
            telemetry.loads().append(load(statement(110), OperationStatus.COMPLETED, 10));
            history.write(statement(110), start);
        }
        assertThat(rows("SELECT status, loaded_rows FROM sys_load_history WHERE query_id = 110"))
                .containsExactly(List.of("completed", "10"));
        assertThat(rows("SELECT 1 FROM stv_load_state WHERE query = 110")).isEmpty();
    }

    private static LoadState state(long loaded) {
        return new LoadState(1, START, true, 100, loaded, 12, 3, 1, "s3://bucket/key");
    }

    private StatementContext statement(long queryId) {
        return new StatementContext(userId(), "loader", "dev", session.processId(), 900, queryId, START);
    }

    private int userId() {
        return Integer.parseInt(String.valueOf(
                session.query("SELECT current_user_id()").rows().get(0).get(0)));
    }

    private static LoadError error(StatementContext statement) {
        return new LoadError(
                statement,
                16_500,
                1,
                START,
                new LoadError.Place("s3://bucket/key", 7),
                new LoadError.Column("price", "numeric", "18, 2"),
                3,
                "a\tb\\c\0",
                "b",
                1207,
                "Invalid digit",
                List.of(
                        new LoadError.Field(0, new LoadError.Column("id", "int4", "0"), "7", false),
                        new LoadError.Field(1, new LoadError.Column("price", "numeric", "18, 2"), "", true)));
    }

    private static Load load(StatementContext statement, OperationStatus status, long rows) {
        Load.Progress progress = new Load.Progress(rows, 100, 1, 2, 20, 2, 20);
        return new Load(statement, status, "sales", 16_500, "s3://bucket/key", "Text", progress, END);
    }

    private List<List<String>> rows(String sql) {
        return session.query(sql).rows().stream()
                .map(row -> List.<String>copyOf(row))
                .toList();
    }
}
