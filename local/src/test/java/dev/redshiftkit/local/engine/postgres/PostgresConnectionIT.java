package dev.redshiftkit.local.engine.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redshiftkit.local.engine.EngineColumn;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.error.ErrorField;
import dev.redshiftkit.local.error.Severity;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresConnectionIT {

    private static final byte[] ROW = "1234567\tsome text that makes the row a little longer\n".getBytes(UTF_8);

    private PostgresServer server;
    private PostgresConnection connection;

    @BeforeAll
    void startServer() {
        server = TestServers.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void connect() {
        connection = TestServers.connect(server);
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Test
    void resultHasColumnsRowsAndTag() {
        EngineResult result = connection.query(
                "select 1 as a, null as b, 'ä'::varchar(5) as c union all select 2, 'x', ''::varchar(5)");

        assertThat(result.columns())
                .containsExactly(
                        new EngineColumn("a", 23, -1), new EngineColumn("b", 25, -1), new EngineColumn("c", 1043, 9));
        assertThat(result.rows()).containsExactly(Arrays.asList("1", null, "ä"), List.of("2", "x", ""));
        assertThat(result.commandTag()).isEqualTo("SELECT 2");
        assertThat(result.affectedRows()).isEqualTo(2);
    }

    @Test
    void severalStatementsGiveTheResultOfTheLast() {
        EngineResult result =
                connection.query("select 1; create temp table several (a int); insert into several values (1)");

        assertThat(result.columns()).isEmpty();
        assertThat(result.rows()).isEmpty();
        assertThat(result.commandTag()).isEqualTo("INSERT 0 1");
    }

    @Test
    void emptyQueryGivesAnEmptyResult() {
        assertThat(connection.query("  ")).isEqualTo(new EngineResult(List.of(), List.of(), ""));
    }

    @Test
    void errorKeepsAllFieldsAndTheConnection() {
        SqlError error = catchThrowableOfType(SqlError.class, () -> connection.query("select 1 from nowhere"));

        assertThat(error.severity()).isEqualTo(Severity.ERROR);
        assertThat(error.sqlState()).isEqualTo("42P01");
        assertThat(error.message()).isEqualTo("relation \"nowhere\" does not exist");
        assertThat(error.position()).hasValue(15);
        assertThat(error.fields()).containsKeys(ErrorField.FILE, ErrorField.LINE, ErrorField.ROUTINE);
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void transactionStatusFollowsTheStatements() {
        assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IDLE);
        connection.query("begin");
        assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IN_TRANSACTION);
        assertThatThrownBy(() -> connection.query("select 1/0")).isInstanceOf(SqlError.class);
        assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.FAILED);
        connection.query("rollback");
        assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IDLE);
    }

    @Test
    void startupTellsSettingsAndTheKeyToCancelWith() {
        assertThat(connection.parameterStatuses())
                .containsEntry("server_encoding", "UTF8")
                .containsEntry("TimeZone", "UTC");
        assertThat(connection.query("select pg_backend_pid()").firstValue())
                .hasValue(Integer.toString(connection.processId()));
    }

    @Test
    void startupParametersReachTheServer() {
        try (PostgresConnection other =
                server.connect(PostgresServer.SUPERUSER, TestServers.DATABASE, Map.of("DateStyle", "SQL, DMY"))) {
            assertThat(other.query("show datestyle").firstValue()).hasValue("SQL, DMY");
        }
    }

    @Test
    void unknownDatabaseIsRefusedInTheServersWords() {
        SqlError error = catchThrowableOfType(
                SqlError.class, () -> server.connect(PostgresServer.SUPERUSER, "nowhere", Map.of()));

        assertThat(error.sqlState()).isEqualTo("3D000");
        assertThat(error.severity()).isEqualTo(Severity.FATAL);
        assertThat(error.message()).isEqualTo("database \"nowhere\" does not exist");
    }

    @Test
    void caseAndOrderOfTextAreThoseOfUnicodeCodePoints() {
        assertThat(connection.query("select lower('ÄÉΩ'), 'Z' < 'a', 'z' < 'ä'").rows())
                .containsExactly(List.of("äéω", "t", "t"));
    }

    @Test
    void copyInAddsRowsWhateverThePiecesTheyComeIn() {
        connection.query("create temp table pieces (a int, b text)");

        long rows = connection.copyIn("copy pieces from stdin", out -> {
            for (int value : ROW) {
                out.write(value);
            }
            out.write(ROW, 0, 10);
            out.write(ROW, 10, ROW.length - 10);
            byte[] many = new byte[ROW.length * 10_000];
            for (int index = 0; index < many.length; index += ROW.length) {
                System.arraycopy(ROW, 0, many, index, ROW.length);
            }
            out.write(many);
            out.close();
            out.write(ROW);
        });

        assertThat(rows).isEqualTo(10_003);
        assertThat(connection
                        .query("select count(*), min(b) = max(b), sum(a) from pieces")
                        .rows())
                .containsExactly(List.of("10003", "t", Long.toString(10_003L * 1234567)));
    }

    @Test
    void copyInOfNothingAddsNothing() {
        connection.query("create temp table nothing (a int)");

        assertThat(connection.copyIn("copy nothing from stdin", out -> {})).isZero();
    }

    @Test
    void sourceThatFailsUndoesTheCopy() {
        connection.query("create temp table undone (a int, b text)");

        assertThatThrownBy(() -> connection.copyIn("copy undone from stdin", out -> {
                    out.write(ROW);
                    throw new IOException("object is gone");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("object is gone");
        IllegalStateException failure = new IllegalStateException();
        assertThatThrownBy(() -> connection.copyIn("copy undone from stdin", out -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(connection.query("select count(*) from undone").firstValue()).hasValue("0");
    }

    @Test
    void engineThatRefusesRowsStopsTheSourceEarly() {
        connection.query("create temp table refusing (a int, b text)");
        AtomicLong written = new AtomicLong();
        long plenty = 1L << 30;

        SqlError error = catchThrowableOfType(
                SqlError.class,
                () -> connection.copyIn("copy refusing from stdin", out -> {
                    out.write("no number\tx\n".getBytes(UTF_8));
                    while (written.addAndGet(ROW.length) < plenty) {
                        out.write(ROW);
                    }
                }));

        assertThat(error.sqlState()).isEqualTo("22P02");
        assertThat(written.get()).isLessThan(plenty);
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void engineThatRefusesTheLastRowsIsHeard() {
        connection.query("create temp table late (a int)");

        SqlError error = catchThrowableOfType(
                SqlError.class,
                () -> connection.copyIn("copy late from stdin", out -> out.write("no number\n".getBytes(UTF_8))));

        assertThat(error.sqlState()).isEqualTo("22P02");
        assertThat(error.field(ErrorField.WHERE)).hasValue("COPY late, line 1, column a: \"no number\"");
    }

    @Test
    void copyInIntoNothingNeverAsksTheSource() {
        assertThatThrownBy(() -> connection.copyIn("copy nowhere from stdin", out -> {
                    throw new AssertionError("asked");
                }))
                .isInstanceOf(SqlError.class)
                .hasMessage("relation \"nowhere\" does not exist");
        assertThatThrownBy(() -> connection.copyIn("select 1", out -> {
                    throw new AssertionError("asked");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void queryThatWantsRowsGetsNone() {
        connection.query("create temp table wanting (a int)");

        assertThatThrownBy(() -> connection.query("copy wanting from stdin"))
                .isInstanceOf(SqlError.class)
                .hasMessageContaining("there are no rows for this statement");
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void copyOutGivesEachRowAsAChunk() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        AtomicLong chunks = new AtomicLong();

        long rows = connection.copyOut(
                "copy (select i, repeat('x', i % 20000) from generate_series(1, 30000) i) to stdout",
                (buffer, offset, length) -> {
                    assertThat(buffer[offset + length - 1]).isEqualTo((byte) '\n');
                    chunks.incrementAndGet();
                    all.write(buffer, offset, length);
                });

        assertThat(rows).isEqualTo(30_000);
        assertThat(chunks).hasValue(30_000);
        assertThat(all.toString(UTF_8).lines().skip(19_999).findFirst()).hasValue("20000\t");
    }

    @Test
    void targetThatFailsEndsTheCopyLongBeforeItsEnd() {
        AtomicLong chunks = new AtomicLong();

        assertThatThrownBy(() -> connection.copyOut(
                        "copy (select i, pg_sleep(case when i > 100000 then 60 else 0 end) from generate_series(1, 200000) i) to stdout",
                        (buffer, offset, length) -> {
                            chunks.incrementAndGet();
                            throw new IOException("bucket is gone");
                        }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("bucket is gone");
        assertThat(chunks).hasValue(1);
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void copyOutOfAnythingElseIsRefused() {
        assertThatThrownBy(() -> connection.copyOut("select 1", (buffer, offset, length) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statement must be COPY TO STDOUT, but the engine took it for another");
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void copyOutThatFailsOnTheWayIsHeard() {
        assertThatThrownBy(() -> connection.copyOut(
                        "copy (select 1 / (5000 - i) from generate_series(1, 10000) i) to stdout",
                        (buffer, offset, length) -> {}))
                .isInstanceOf(SqlError.class)
                .hasMessage("division by zero");
    }

    @Test
    void cancelEndsWhatRuns() throws Exception {
        CompletableFuture<Throwable> outcome = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(SqlError.class, () -> connection.query("select pg_sleep(60)")));
        try (PostgresConnection observer = TestServers.connect(server)) {
            String running = "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and pid = "
                    + connection.processId();
            while (observer.query(running).firstValue().orElseThrow().equals("0")) {
                Thread.onSpinWait();
            }
        }

        connection.cancel();

        assertThat(outcome.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.sqlState()).isEqualTo("57014"));
        assertThat(connection.query("select 1").firstValue()).hasValue("1");
    }

    @Test
    void cancelOfNothingHitsNoLaterStatement() {
        for (int repetition = 0; repetition < 50; repetition++) {
            connection.cancel();
            assertThat(connection.query("select 1").firstValue()).hasValue("1");
        }
    }

    @Test
    void terminatedConnectionTellsWhyAndThenThatItIsLost() {
        try (PostgresConnection victim = TestServers.connect(server)) {
            connection.query("select pg_terminate_backend(" + victim.processId() + ", 10000)");

            assertThat(catchThrowableOfType(SqlError.class, () -> victim.query("select 1"))
                            .severity())
                    .isEqualTo(Severity.FATAL);
            assertThat(catchThrowableOfType(SqlError.class, () -> victim.query("select 1"))
                            .sqlState())
                    .isEqualTo("08006");
        }
    }

    @Test
    void closedConnectionIsGoneFromTheServer() {
        PostgresConnection other = TestServers.connect(server);
        int processId = other.processId();
        other.close();
        other.close();

        // Waits on the server's side until that process is gone.
        connection.query("select pg_terminate_backend(" + processId + ", 10000)");
        assertThat(connection
                        .query("select count(*) from pg_stat_activity where pid = " + processId)
                        .firstValue())
                .hasValue("0");
        assertThatThrownBy(() -> other.query("select 1")).isInstanceOf(SqlError.class);
    }

    @Test
    void sidesWorkIndependentlyAndPassRowsThrough() throws Exception {
        connection
                .writer()
                .send(new FrontendMessage.Query("select i, repeat('y', 100) from generate_series(1, 50000) i"));
        CompletableFuture<Long> received = CompletableFuture.supplyAsync(() -> countPassedThrough(connection.reader()));
        connection.writer().flush();

        // Each row: header, column count, two lengths, digits of the number, text.
        long digits = 9 + 2 * 90 + 3 * 900 + 4 * 9000 + 5 * 40_001;
        assertThat(received.get(30, TimeUnit.SECONDS)).isEqualTo(50_000L * (5 + 2 + 4 + 4 + 100) + digits);
    }

    /** Counts the bytes of rows until the server is ready. */
    private static long countPassedThrough(BackendReader reader) {
        try {
            long bytes = 0;
            while (true) {
                ByteBuffer rows = reader.passThrough(FrameTypes.of("D"));
                bytes += rows.remaining();
                BackendMessage message = reader.next().map(BackendCodec::decode).orElse(null);
                if (message instanceof ReadyForQuery) {
                    return bytes;
                }
                if (message == null && !rows.hasRemaining()) {
                    reader.fill();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
