package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazon.redshift.util.RedshiftException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two sessions at the same tables, under both of Redshift's isolation levels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class IsolationIT {

    private LocalRedshift redshift;
    private final List<Connection> connections = new ArrayList<>();

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().start();
        execute(statement("dev"), "create database strict isolation level serializable");
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        for (String database : List.of("dev", "strict")) {
            execute(
                    statement(database),
                    "drop table if exists tab1",
                    "drop table if exists tab2",
                    "create table tab1 (a int)",
                    "create table tab2 (a int)",
                    "insert into tab1 values (1), (2)",
                    "insert into tab2 values (1), (2)");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    @Test
    void exampleOfTheGuideIsAViolation() throws SQLException {
        Statement first = statement("strict");
        Statement second = statement("strict");
        Statement watch = statement("strict");
        execute(first, "begin");
        execute(second, "begin");
        execute(first, "select * from tab1", "insert into tab2 values (1)");
        execute(second, "insert into tab1 values (1)");
        String xids = rows(
                        watch,
                        "select distinct xid from svv_transactions where pid in (" + pid(first) + ", " + pid(second)
                                + ") order by xid")
                .toString();
        SQLException violation = failure(second, "select * from tab2");
        assertThat(violation.getSQLState()).isEqualTo("XX000");
        assertThat(violation.getMessage()).startsWith("ERROR: 1023");
        String pid = pid(second);
        String tab1 = rows(watch, "select 'tab1'::regclass::oid").get(0);
        assertThat(detail(violation))
                .startsWith("Serializable isolation violation on table - " + tab1
                        + ", transactions forming the cycle are: ")
                .endsWith("(pid:" + pid + ")");
        assertThat(failure(second, "select 1").getSQLState()).isEqualTo("25P02");
        execute(second, "rollback");
        execute(first, "commit");

        assertThat(
                        rows(
                                watch,
                                "select table_id, process_id, xids.xid is not null from stl_tr_conflict c"
                                        + " left join (select distinct xid from stl_query where querytxt = 'select * from tab2' and aborted = 1) xids on xids.xid = c.xact_id"))
                .containsExactly(tab1 + "|" + pid + "|t");
        assertThat(rows(
                        watch,
                        "select trim(status), trim(error_message) from sys_query_history where query_text = 'select * from tab2' and session_id = "
                                + pid))
                .containsExactly("failed|1023");
        assertThat(rows(watch, "select errcode, trim(error) from stl_error where pid = " + pid))
                .containsExactly("1023|1023");
        assertThat(
                        rows(
                                watch,
                                "select t.status, trim(t.isolation_level) from sys_transaction_history t join stl_tr_conflict c on c.xact_id = t.transaction_id"))
                .containsExactly("rolledback|Serializable");
        assertThat(rows(
                        watch,
                        "select t.status from sys_transaction_history t join sys_query_history q using (transaction_id) where q.query_text = 'insert into tab2 values (1)' and q.session_id = "
                                + pid(first)))
                .containsExactly("committed");
        assertThat(xids)
                .contains(rows(watch, "select xact_id from stl_tr_conflict").get(0));
        assertThat(rows(watch, "select count(*) from tab2")).containsExactly("3");
        assertThat(rows(watch, "select count(*) from tab1")).containsExactly("2");
    }

    @Test
    void underSnapshotIsolationTheExampleIsNone() throws SQLException {
        Statement first = statement("dev");
        Statement second = statement("dev");
        execute(first, "begin");
        execute(second, "begin");
        execute(first, "select * from tab1", "insert into tab2 values (1)");
        execute(second, "insert into tab1 values (1)", "select * from tab2", "commit");
        execute(first, "commit");
        assertThat(rows(first, "select count(*) from tab2")).containsExactly("3");
    }

    @Test
    void whatAnotherHasChangedMeanwhileCannotBeChanged() throws SQLException {
        Statement first = statement("dev");
        Statement second = statement("dev");
        execute(first, "begin", "select * from tab1");
        execute(second, "begin", "update tab1 set a = a + 1 where a = 1", "commit");
        assertThat(failure(first, "update tab1 set a = a + 1 where a = 2").getMessage())
                .startsWith("ERROR: 1023");
        execute(first, "rollback");
        execute(first, "begin", "select * from tab1");
        execute(second, "delete from tab1 where a = 2");
        assertThat(failure(first, "delete from tab1").getMessage()).startsWith("ERROR: 1023");
        execute(first, "rollback");
    }

    @Test
    void preparedStatementsAndTheDriversOwnTransactionsAreGuarded() throws SQLException {
        Statement first = statement("dev");
        Statement second = statement("dev");
        first.getConnection().setAutoCommit(false);
        rows(first, "select * from tab1");
        execute(second, "update tab1 set a = 5");
        try (PreparedStatement update = first.getConnection().prepareStatement("update tab1 set a = ?")) {
            update.setInt(1, 3);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(update::executeUpdate)
                    .withMessageStartingWith("ERROR: 1023");
        }
        first.getConnection().rollback();
        assertThat(rows(first, "select distinct a from tab1")).containsExactly("5");
        first.getConnection().commit();
    }

    @Test
    void secondWriterWaitsAndGoesOnIfItHasSeenNothingBefore() throws SQLException {
        Statement first = statement("strict");
        Statement second = statement("strict");
        Statement watch = statement("strict");
        execute(first, "begin", "update tab1 set a = a + 10 where a = 1");
        execute(second, "begin");
        String pid = pid(second);
        CompletableFuture<Void> update =
                CompletableFuture.runAsync(() -> executeUnchecked(second, "update tab1 set a = a + 20 where a = 2"));
        Eventually.becomesTrue(
                "the second waits",
                () -> !queryUnchecked(watch, "select 1 from svv_transactions where not granted and pid = " + pid)
                        .isEmpty());
        assertThat(rows(watch, "select trim(lock_status) from stv_locks where lock_owner_pid = " + pid))
                .contains("Waiting for write lock");
        execute(first, "commit");
        update.join();
        execute(second, "commit");
        assertThat(rows(watch, "select a from tab1 order by a")).containsExactly("11", "22");
    }

    @Test
    void thoseThatOnlyAddRowsBothSucceed() throws SQLException {
        Statement first = statement("strict");
        Statement second = statement("strict");
        execute(first, "begin", "insert into tab1 values (3)");
        execute(second, "begin");
        CompletableFuture<Void> insert =
                CompletableFuture.runAsync(() -> executeUnchecked(second, "insert into tab1 values (4)"));
        execute(first, "commit");
        insert.join();
        execute(second, "commit");
        assertThat(rows(first, "select count(*) from tab1")).containsExactly("4");
    }

    @Test
    void deadlockIsToldAsSuch() throws SQLException {
        Statement first = statement("dev");
        Statement second = statement("dev");
        execute(first, "begin");
        execute(second, "begin");
        execute(first, "update tab1 set a = 1");
        execute(second, "update tab2 set a = 1");
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> executeUnchecked(first, "update tab2 set a = 2"));
        String state = outcome(second, "update tab1 set a = 2");
        execute(second, "rollback");
        String other = waiting.handle((done, failed) -> failed == null ? "00000" : "40P01")
                .join();
        assertThat(List.of(state, other)).containsExactlyInAnyOrder("40P01", "00000");
        execute(first, "rollback");
    }

    @Test
    void tableMadeBehindTheSnapshotIsNotThere() throws SQLException {
        Statement first = statement("strict");
        Statement second = statement("strict");
        execute(first, "begin", "select * from tab1");
        execute(second, "drop table if exists late", "create table late (a int)");
        SQLException missing = failure(first, "select * from late");
        assertThat(missing.getMessage()).startsWith("ERROR: 1018");
        assertThat(missing.getSQLState()).isEqualTo("XX000");
        assertThat(detail(missing)).isEqualTo("Relation does not exist");
        execute(first, "rollback", "select * from late");
    }

    private static String outcome(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static String detail(SQLException failure) {
        return Objects.requireNonNull(
                ((RedshiftException) failure).getServerErrorMessage().getDetail());
    }

    private static SQLException failure(Statement statement, String sql) {
        try {
            // The driver hands out rows before it knows how the statement ends.
            if (statement.execute(sql)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    result.getString(1);
                }
            }
            throw new AssertionError("this did not fail: " + sql);
        } catch (SQLException e) {
            return e;
        }
    }

    private static String pid(Statement statement) throws SQLException {
        return String.valueOf(statement
                .getConnection()
                .unwrap(com.amazon.redshift.RedshiftConnection.class)
                .getBackendPID());
    }

    private static void executeUnchecked(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> queryUnchecked(Statement statement, String sql) {
        try {
            return rows(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Statement statement, String... texts) throws SQLException {
        for (String sql : texts) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private Statement statement(String database) throws SQLException {
        Connection connection = DriverManager.getConnection(
                redshift.jdbcUrl().replace("/dev?", "/" + database + "?"), redshift.user(), redshift.password());
        connections.add(connection);
        return connection.createStatement();
    }
}
