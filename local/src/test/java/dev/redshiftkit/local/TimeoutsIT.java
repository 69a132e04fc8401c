package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.time.VirtualTimeline;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What ends when its time is over, in time that a test moves on; and what a database lets in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TimeoutsIT {

    private final VirtualTimeline time = new VirtualTimeline(Instant.now());
    private LocalRedshift redshift;
    private Connection admin;
    private Statement administrator;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().timeline(time).start();
        admin = connect(redshift.user(), redshift.password(), "dev");
        administrator = admin.createStatement();
        administrator.execute("create table one (a int)");
        administrator.execute("insert into one values (1)");
        administrator.execute("create user hasty password 'Hasty1234' session timeout 120");
    }

    @AfterAll
    void stop() throws SQLException {
        admin.close();
        redshift.close();
    }

    @Test
    void idleSessionEndsAtItsTimeout() throws SQLException {
        try (Connection connection = connect("hasty", "Hasty1234", "dev");
                Statement statement = connection.createStatement()) {
            String pid = value(statement, "select pg_backend_pid()");
            time.advance(Duration.ofSeconds(100));
            assertThat(value(statement, "select 1")).isEqualTo("1");
            time.advance(Duration.ofSeconds(100));
            assertThat(value(statement, "select timeout_sec from stv_sessions where process = " + pid))
                    .isEqualTo("120");
            time.advance(Duration.ofSeconds(121));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select 1"))
                    .satisfies(ended -> assertThat(ended.getSQLState()).isIn("57P01", "08006"));
            Eventually.becomesTrue(
                    "the end is logged",
                    () -> "timed out"
                            .equals(query("select trim(status) from sys_session_history where session_id = " + pid)));
        }
    }

    @Test
    void sessionAtWorkIsNotIdle() throws SQLException {
        try (Connection connection = connect("hasty", "Hasty1234", "dev");
                Statement statement = connection.createStatement()) {
            CompletableFuture<String> running = CompletableFuture.supplyAsync(
                    () -> unchecked(statement, "select postgresql_pg_sleep(0.5), 7 as seven"));
            Eventually.becomesTrue(
                    "it runs",
                    () -> "1"
                            .equals(
                                    query(
                                            "select count(*) from stv_recents where status = 'Running' and query like '%as seven%' and user_name = 'hasty'")));
            time.advance(Duration.ofMinutes(5));
            assertThat(running.join()).isEmpty();
            assertThat(value(statement, "select 8")).isEqualTo("8");
        }
    }

    @Test
    void statementTimeoutIsToldAsACancel() throws SQLException {
        administrator.execute("set statement_timeout to 50");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> value(administrator, "select postgresql_pg_sleep(60) from one"))
                .withMessageMatching("(?s)ERROR: Query \\([0-9]+\\) canceled on user's request.*")
                .satisfies(ended -> assertThat(ended.getSQLState()).isEqualTo("57014"));
        administrator.execute("set statement_timeout to 0");
        assertThat(
                        value(
                                administrator,
                                "select trim(status) from sys_query_history where query_text like 'select postgresql_pg_sleep(60)%'"))
                .isEqualTo("canceled");
    }

    @Test
    void databaseLetsInNoMoreThanItsLimit() throws SQLException {
        administrator.execute("create database small connection limit 1");
        try (Connection first = connect("hasty", "Hasty1234", "small")) {
            assertThat(first.isValid(5)).isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect("hasty", "Hasty1234", "small"))
                    .withMessageContaining("too many connections for database \"small\"")
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("53300"));
        }
    }

    @Test
    void readOnlySessionsWriteNothing() throws SQLException {
        try (Connection connection = connect(redshift.user(), redshift.password(), "dev");
                Statement statement = connection.createStatement()) {
            connection.setReadOnly(true);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into one values (2)"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("25006"));
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table two (a int)"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("25006"));
            assertThat(value(statement, "select count(*) from one")).isEqualTo("1");
            connection.setReadOnly(false);
            statement.execute("create table two (a int)");
        }
    }

    private String query(String sql) {
        return unchecked(administrator, sql);
    }

    private static String unchecked(Statement statement, String sql) {
        try {
            return value(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private Connection connect(String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl().replace("/dev?", "/" + database + "?"), user, password);
    }
}
