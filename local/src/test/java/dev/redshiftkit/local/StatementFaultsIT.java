package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.redshiftkit.local.fault.Injection;
import dev.redshiftkit.local.fault.Schedule;
import dev.redshiftkit.local.fault.StatementFault;
import dev.redshiftkit.local.fault.StatementFault.LostReply.Ending;
import dev.redshiftkit.local.fault.StatementPattern;
import dev.redshiftkit.sql.statement.StatementKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of statements as the official driver sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class StatementFaultsIT {

    private static final String INSERT = "insert into t values (1)";

    private LocalRedshift redshift;
    private Connection connection;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = connect("");
        execute(connection, "drop table if exists t; create table t (a int)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        redshift.faults().clear();
        connection.close();
        Eventually.becomesTrue(
                "no connection is left", () -> redshift.traffic().counts().connectionsOpen() == 0);
    }

    @Test
    void anyErrorCanBeHadWithItsDetailAndHint() throws SQLException {
        redshift.faults()
                .inject(
                        StatementFault.Failure.of(StatementPattern.any(), "XX000", "1023")
                                .withDetail("Serializable isolation violation on table - 100")
                                .withHint("try again"),
                        Schedule.once());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(connection, INSERT))
                .withMessageContaining("1023")
                .withMessageContaining("Detail: Serializable isolation violation on table - 100")
                .withMessageContaining("Hint: try again")
                .satisfies(error -> assertThat(error.getSQLState()).isEqualTo("XX000"));
        assertThat(rowsOf("t")).isZero();
        execute(connection, INSERT);
        assertThat(rowsOf("t")).isEqualTo(1);
    }

    @Test
    void historyTellsOfStatementsThatWereStruck() throws SQLException {
        redshift.faults()
                .inject(StatementFault.Failure.of(StatementPattern.like(INSERT), "53400", "no room"), Schedule.once());
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "/* failed */ " + INSERT));
        redshift.faults()
                .inject(StatementFault.Termination.byAdministrator(StatementPattern.like(INSERT)), Schedule.once());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(connection, "/* terminated */ " + INSERT));
        Eventually.becomesTrue(
                "the session has ended", () -> redshift.traffic().counts().connectionsOpen() == 0);
        connection = connect("");
        assertThat(history("failed")).isEqualTo("failed, no room");
        assertThat(history("terminated")).isEqualTo("canceled, ");
    }

    private String history(String comment) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select trim(status) || ', ' || trim(error_message) from sys_query_history"
                                + " where query_text like '/* " + comment + " */%'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void historyIsDatedByTheClockThatJumps() throws SQLException {
        redshift.faults().jumpClock(Duration.ofDays(400));
        execute(connection, "/* dated */ " + INSERT);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datediff(day, getdate(), start_time) from"
                        + " sys_query_history where query_text like '/* dated */%'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isBetween(399, 401);
        }
    }

    @Test
    void onlyStatementsOfTheKindFail() throws SQLException {
        Injection failure = redshift.faults()
                .inject(StatementFault.Failure.of(
                        StatementPattern.of(StatementKind.INSERT, StatementKind.COPY), "57014", "no"));
        assertFails("57014", () -> execute(connection, INSERT));
        assertFails("57014", () -> execute(connection, "copy t from 's3://redshift-local/x' iam_role default"));
        execute(connection, "update t set a = 2");
        assertThat(connection.isValid(5)).isTrue();
        assertThat(failure.strikes()).isEqualTo(2);
    }

    @Test
    void statementIsRecognizedByItsFingerprintAlsoWhereItWasPreparedBefore() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("select ?::int + 1")) {
            for (int value = 0; value < 8; value++) {
                prepared.setInt(1, value);
                prepared.execute();
            }
            redshift.faults()
                    .inject(
                            StatementFault.Failure.of(StatementPattern.like("SELECT 17::int + 5"), "54000", "too much"),
                            Schedule.nth(2));
            prepared.execute();
            assertFails("54000", prepared::execute);
            prepared.execute();
            execute(connection, "select 17::int - 5");
        }
    }

    @Test
    void failureAbortsTheTransactionAsTheEnginesDo() throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, INSERT);
        redshift.faults()
                .inject(
                        StatementFault.Failure.of(StatementPattern.of(StatementKind.SELECT), "XX000", "broken"),
                        Schedule.once());
        assertFails("XX000", () -> execute(connection, "select 1"));
        assertFails("25P02", () -> execute(connection, "select 1"));
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(rowsOf("t")).isZero();
    }

    @Test
    void secondOfThreeStatementsInOneTextFailsAndTakesTheOthersWithIt() throws SQLException {
        redshift.faults()
                .inject(
                        StatementFault.Failure.of(StatementPattern.of(StatementKind.INSERT), "XX000", "broken"),
                        Schedule.nth(2));
        assertFails("XX000", () -> execute(connection, "insert into t values (1); insert into t values (2)"));
    }

    @Test
    void sessionCanBeTerminated() throws SQLException {
        redshift.faults()
                .inject(
                        StatementFault.Termination.byAdministrator(StatementPattern.of(StatementKind.SELECT)),
                        Schedule.once());
        assertFails("57P01", () -> execute(connection, "select 1"));
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void connectionCanBeCutBeforeAStatementRuns() throws SQLException {
        redshift.faults().inject(new StatementFault.Cut(StatementPattern.of(StatementKind.INSERT)), Schedule.once());
        assertFails("08", () -> execute(connection, INSERT));
        assertThat(rowsOf("t")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void commitIsDoneThoughItsReplyIsLost(Ending ending) throws SQLException {
        try (Connection unlucky = connect("&socketTimeout=2")) {
            unlucky.setAutoCommit(false);
            execute(unlucky, INSERT);
            redshift.faults()
                    .inject(
                            new StatementFault.LostReply(StatementPattern.of(StatementKind.COMMIT), ending),
                            Schedule.once());
            assertFails("08", unlucky::commit);
        }
        assertThat(rowsOf("t")).isEqualTo(1);
    }

    @Test
    void rowsOfALostReplyAreLostAsWell() throws SQLException {
        try (Connection unlucky = connect("&enableFetchRingBuffer=false")) {
            redshift.faults()
                    .inject(
                            new StatementFault.LostReply(StatementPattern.of(StatementKind.SELECT), Ending.RESET),
                            Schedule.once());
            assertFails("08", () -> execute(unlucky, "select n from generate_series(1, 50000) as g(n)"));
        }
    }

    @Test
    void loadIsDoneThoughItsReplyIsLost() throws SQLException {
        redshift.faults()
                .inject(
                        new StatementFault.LostReply(StatementPattern.of(StatementKind.UNLOAD), Ending.HANGUP),
                        Schedule.once());
        String unload = "unload ('select 1') to 's3://redshift-local/lost/' iam_role default";
        assertFails("08", () -> execute(connection, unload));
        assertThat(redshift.telemetry().unloads().records()).hasSize(1);
    }

    @Test
    void delayedStatementTakesItsTimeAndCanBeCancelled() throws SQLException {
        redshift.faults()
                .inject(
                        new StatementFault.Delay(StatementPattern.of(StatementKind.SELECT), Duration.ofMillis(300)),
                        Schedule.once());
        long start = System.nanoTime();
        execute(connection, "select 1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));

        redshift.faults()
                .inject(new StatementFault.Delay(StatementPattern.of(StatementKind.SELECT), Duration.ofMinutes(5)));
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertFails("57014", () -> statement.execute("select 1"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void sameSeedFailsTheSameStatements(long seed) throws SQLException {
        List<Integer> first = failedStatements(seed);
        assertThat(failedStatements(seed)).isEqualTo(first);
        assertThat(first).hasSizeBetween(1, 49);
    }

    private List<Integer> failedStatements(long seed) throws SQLException {
        List<Integer> failed = new ArrayList<>();
        try (Injection injection = redshift.faults()
                        .inject(
                                StatementFault.Failure.of(StatementPattern.like("select 1"), "XX000", "chance"),
                                Schedule.seeded(seed, 0.2));
                Statement statement = connection.createStatement()) {
            for (int number = 0; number < 50; number++) {
                try {
                    statement.execute("select " + number);
                } catch (SQLException e) {
                    failed.add(number);
                }
            }
            assertThat(injection.occasions()).isEqualTo(50);
        }
        return failed;
    }

    @Test
    void statesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatementFault.Failure.of(StatementPattern.any(), "oops", "no"))
                .withMessageContaining("SQLSTATE");
    }

    private Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl() + options, redshift.user(), redshift.password());
    }

    private long rowsOf(String table) throws SQLException {
        try (Connection other = connect("");
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertFails(String state, Work work) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(work::run)
                .satisfies(error -> assertThat(error.getSQLState()).startsWith(state));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
