package dev.redshiftkit.local.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.error.SqlError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CallbackIT {

    private final StoppableFunctions functions = new StoppableFunctions();
    private PostgresServer engine;
    private CallbackServer callbacks;
    private PostgresConnection connection;

    @BeforeEach
    void start() {
        engine = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
        callbacks = CallbackServer.start(engine.openSocket(Catalog.CALLBACK_PORT), functions);
        connection = connect();
    }

    @AfterEach
    void stop() {
        connection.close();
        callbacks.close();
        engine.close();
        assertThat(threads()).isEmpty();
    }

    private PostgresConnection connect() {
        return engine.connect(PostgresServer.SUPERUSER, "template1", Map.of());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("redshift-local-callback"))
                .toList();
    }

    private Optional<String> call(String request) {
        return connection
                .query("SELECT redshift_kit.call_back(" + request + ")")
                .firstValue();
    }

    private SqlError failure(String request) {
        return catchThrowableOfType(SqlError.class, () -> call(request));
    }

    @Test
    void answerIsAValueOrNull() {
        assertThat(call("'echo', 'a', 'b'")).hasValue("a,b");
        assertThat(call("'echo', ''")).hasValue("");
        assertThat(call("'nothing'")).isEmpty();
    }

    @Test
    void argumentThatIsNullMakesTheAnswerNull() {
        assertThat(call("'echo', 'a', NULL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"quoted\" \\ 'and' more", "line\nline\ttab\u001f", "{\"a\": [1, 2]}", "äöü 🦊 \u2028", "%s $1"
            })
    void anyTextComesBackAsItWas(String text) {
        assertThat(call("'echo', '" + text.replace("'", "''") + "'")).hasValue(text);
    }

    @Test
    void largeTextComesBack() {
        assertThat(call("'echo', repeat('0123456789', 2500000)"))
                .hasValueSatisfying(text -> assertThat(text).hasSize(25_000_000));
    }

    @Test
    void errorOfAFunctionIsThatOfTheStatement() {
        SqlError refused = failure("'refuse', '22012', 'not \"this\"'");

        assertThat(refused.sqlState()).isEqualTo("22012");
        assertThat(refused.message()).isEqualTo("not \"this\"");
        assertThat(call("'echo', 'a'")).hasValue("a");
    }

    @Test
    void functionThatFailsEndsItsStatementOnly() {
        assertThat(failure("'break'").sqlState()).isEqualTo(SqlError.INTERNAL_ERROR);
        assertThat(failure("'overflow'").sqlState()).isEqualTo(SqlError.INTERNAL_ERROR);
        assertThat(call("'echo', 'a'")).hasValue("a");
    }

    @Test
    void aBackendHasOneConnection() {
        connection.query("SELECT redshift_kit.call_back('echo', i::text) FROM generate_series(1, 100) i");
        connection.query("SELECT redshift_kit.call_back('echo', 'once more')");

        assertThat(threads()).containsExactlyInAnyOrder("redshift-local-callback-accept", "redshift-local-callback-1");
    }

    @Test
    void sessionsAtTheSameTimeGetTheirOwnAnswers() {
        List<CompletableFuture<EngineResult>> results = new ArrayList<>();
        for (int session = 0; session < 8; session++) {
            String query = "SELECT count(*), count(DISTINCT answer) FROM (SELECT redshift_kit.call_back('echo', '"
                    + session + "', i::text) AS answer FROM generate_series(1, 300) i) a WHERE answer LIKE '" + session
                    + ",%'";
            results.add(CompletableFuture.supplyAsync(() -> {
                try (PostgresConnection own = connect()) {
                    return own.query(query);
                }
            }));
        }
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.get(60, TimeUnit.SECONDS).rows()).containsExactly(List.of("300", "300")));
    }

    @Test
    void cancelledStatementEndsAtOnceAndTheNextOneIsServed() throws Exception {
        SqlError cancelled = cancelWhileWaiting();

        assertThat(cancelled.sqlState()).isEqualTo("57014");
        assertThat(call("'echo', 'next'")).hasValue("next");
        functions.release();
        assertThat(call("'echo', 'later'")).hasValue("later");
    }

    @Test
    void answerToACancelledStatementIsNobodyElses() throws Exception {
        cancelWhileWaiting();
        functions.release();

        assertThat(call("'echo', 'mine'")).hasValue("mine");
        assertThat(call("'echo', 'mine, too'")).hasValue("mine, too");
    }

    private SqlError cancelWhileWaiting() throws Exception {
        CompletableFuture<SqlError> outcome = CompletableFuture.supplyAsync(() -> failure("'wait', 'late'"));
        functions.awaitCall();
        connection.cancel();
        return outcome.get(30, TimeUnit.SECONDS);
    }

    @Test
    void timeoutEndsAStatementThatWaits() throws Exception {
        connection.query("SET statement_timeout = 200");
        SqlError timeout = failure("'wait', 'late'");
        functions.release();

        assertThat(timeout.sqlState()).isEqualTo("57014");
        assertThat(call("'echo', 'a'")).hasValue("a");
    }

    @Test
    void closingFailsWhatWaitsAndWhatComesLater() throws Exception {
        CompletableFuture<SqlError> waiting = CompletableFuture.supplyAsync(() -> failure("'wait', 'late'"));
        functions.awaitCall();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(callbacks::close);

        assertThat(waiting.get(30, TimeUnit.SECONDS).sqlState()).isEqualTo("08006");
        functions.release();
        closing.get(30, TimeUnit.SECONDS);
        assertThat(failure("'echo', 'a'").sqlState()).isIn("58000", "08001", "08006");
        assertThat(connection.query("SELECT 1").firstValue()).hasValue("1");
    }

    @Test
    void backendThatIsTerminatedLeavesNoThread() throws Exception {
        try (PostgresConnection other = connect()) {
            other.query("SELECT redshift_kit.call_back('echo', 'a')");
            connection.query("SELECT postgresql_terminate_backend(" + other.processId() + ", 10000)");
        }
        while (!threads().equals(List.of("redshift-local-callback-accept"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void usersCanCallBackAndConnectToNothingElse() {
        connection.query("CREATE ROLE somebody");
        connection.query("SET ROLE somebody");

        assertThat(call("'echo', 'a'")).hasValue("a");
        for (String forbidden : List.of(
                "redshift_kit.dblink_connect('host=127.0.0.1')",
                "redshift_kit.dblink_connect_u('host=127.0.0.1')",
                "redshift_kit.dblink_exec('callback', 'select 1')",
                "redshift_kit.dblink_send_query('callback', 'select 1')",
                "redshift_kit.dblink_disconnect('callback')",
                "redshift_kit.dblink_get_connections()",
                "redshift_kit.open_callback()")) {
            assertThatExceptionOfType(SqlError.class)
                    .isThrownBy(() -> connection.query("SELECT " + forbidden))
                    .satisfies(refused -> assertThat(refused.sqlState()).isEqualTo("42501"));
        }
        assertThat(connection
                        .query("RESET ROLE; SELECT count(*) FROM pg_proc WHERE proname LIKE 'dblink%'"
                                + " AND has_function_privilege('somebody', oid, 'EXECUTE')")
                        .firstValue())
                .hasValue("0");
    }

    @Test
    void searchPathOfAUserLeadsNowhere() {
        connection.query("""
                CREATE SCHEMA trap;
                CREATE FUNCTION trap.postgresql_array_position(text[], text) RETURNS int LANGUAGE sql AS 'SELECT 1 / 0';
                CREATE FUNCTION trap.postgresql_array_to_json(text[]) RETURNS json LANGUAGE sql AS 'SELECT (1 / 0)::text::json';
                SET search_path = trap, pg_catalog""");
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> connection.query("SELECT postgresql_array_to_json(ARRAY['a'])"));

        assertThat(call("'echo', 'a'")).hasValue("a");
    }

    @Test
    void socketIsWhereOnlyTheEnginesAccountCanLook() throws IOException {
        String directory =
                connection.query("SHOW unix_socket_directories").firstValue().orElseThrow();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(directory))))
                .isEqualTo("rwx------");
        try (Stream<Path> sockets = Files.list(Path.of(directory))) {
            assertThat(sockets.map(Path::getFileName).map(Path::toString))
                    .contains(".s.PGSQL." + Catalog.CALLBACK_PORT);
        }
    }
}
