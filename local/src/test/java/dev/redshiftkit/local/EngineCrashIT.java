package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.fault.Schedule;
import dev.redshiftkit.local.fault.StatementFault;
import dev.redshiftkit.local.fault.StatementPattern;
import dev.redshiftkit.sql.statement.StatementKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the official driver sees of a crash of the engine, and what is there afterwards. */
@Timeout(120)
class EngineCrashIT {

    private LocalRedshift redshift;

    @BeforeEach
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterEach
    void close() {
        redshift.close();
    }

    @Test
    void sessionsEndAndOnlyWhatWasCommittedIsThereAfterwards() throws SQLException {
        try (Connection working = connect();
                Connection idle = connect()) {
            execute(working, "create table t (a int)");
            execute(working, "insert into t values (1)");
            working.setAutoCommit(false);
            execute(working, "insert into t values (2)");
            redshift.crashEngine();
            assertLost(() -> execute(working, "insert into t values (3)"));
            assertLost(() -> execute(idle, "select 1"));
        }
        assertThat(rows()).isEqualTo(1);
        redshift.crashEngine();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void statementCanBeTheOneAtWhichTheEngineCrashes() throws SQLException {
        redshift.faults()
                .inject(new StatementFault.EngineCrash(StatementPattern.of(StatementKind.INSERT)), Schedule.nth(2));
        try (Connection connection = connect()) {
            execute(connection, "create table t (a int)");
            execute(connection, "insert into t values (1)");
            assertLost(() -> execute(connection, "insert into t values (2)"));
        }
        Eventually.becomesTrue("somebody is let in", this::isUp);
        assertThat(rows()).isEqualTo(1);
    }

    private boolean isUp() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            assertThat(notYet.getSQLState()).matches("57P0.|08...");
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    private long rows() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertLost(Work work) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(work::run)
                .satisfies(error -> assertThat(error.getSQLState()).matches("57P0.|08..."));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
