package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.telemetry.Traffic;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What any JDBC driver can do with a local Redshift; one subclass for each driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class DriverContract {

    private static final int QUERY_CANCELED_AFTER_SECONDS = 1;

    private LocalRedshift redshift;
    private Connection connection;

    abstract Connection connect(LocalRedshift redshift, Properties properties) throws SQLException;

    @BeforeAll
    void startServer() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stopServer() {
        redshift.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = connect(new Properties());
        execute("drop table if exists t");
        execute("create table t (a int, b varchar(20))");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
        Eventually.becomesTrue(
                "no connection is left", () -> redshift.traffic().counts().connectionsOpen() == 0);
    }

    @Test
    void processIdIsTheOneCancelRequestsUse() throws SQLException {
        assertThat(longOf("select pg_backend_pid()")).isEqualTo(backendPid(connection));
    }

    abstract int backendPid(Connection connection) throws SQLException;

    @Test
    void wrongPasswordIsRefusedWithRedshiftsState() {
        Properties wrong = new Properties();
        wrong.setProperty("password", "Wrong1234");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(wrong))
                .withMessageContaining("password authentication failed for user \"awsuser\"")
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28000"));
    }

    @Test
    void everyTableOfOneTextKeepsItsAttributes() throws SQLException {
        Properties simple = new Properties();
        simple.setProperty("preferQueryMode", "simple");
        try (Connection other = connect(simple);
                Statement statement = other.createStatement()) {
            statement.execute("drop table if exists k; drop table if exists s;"
                    + " create table k (a int distkey); create table s (a int) sortkey (a); select 1");
        }
        assertThat(longOf("select count(*) from pg_table_def"
                        + " where (tablename = 'k' and distkey) or (tablename = 's' and sortkey = 1)"))
                .isEqualTo(2);
    }

    @Test
    void preparedStatementIsReusedWithNewValues() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?, ?)")) {
            for (int row = 0; row < 20; row++) {
                insert.setInt(1, row);
                insert.setString(2, row % 3 == 0 ? null : "é" + row);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select a, b from t where a >= ? order by a")) {
            for (int from = 0; from < 20; from++) {
                select.setInt(1, from);
                assertThat(values(select))
                        .hasSize(20 - from)
                        .startsWith(from % 3 == 0 ? from + " null" : from + " é" + from);
            }
        }
    }

    @Test
    void batchIsInsertedInFewRoundTrips() throws SQLException {
        connection.setAutoCommit(false);
        Traffic.Counts before = redshift.traffic().counts();
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?, ?)")) {
            for (int row = 0; row < 2000; row++) {
                insert.setInt(1, row);
                insert.setString(2, "row " + row);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(2000).containsOnly(1);
        }
        connection.commit();
        assertThat(longOf("select count(*) from t")).isEqualTo(2000);
        assertThat(redshift.traffic().counts().since(before).roundTrips()).isLessThan(40);
    }

    @Test
    void errorWithinABatchLeavesNothingAndTheSessionUsable() throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into t values (?::int, 'x')")) {
            for (int row = 0; row < 300; row++) {
                insert.setString(1, row == 150 ? "none" : Integer.toString(row));
                insert.addBatch();
            }
            assertThatExceptionOfType(BatchUpdateException.class)
                    .isThrownBy(insert::executeBatch)
                    .satisfies(failed -> assertThat(failed.getSQLState()).isEqualTo("22P02"));
        }
        connection.rollback();
        assertThat(longOf("select count(*) from t")).isZero();
    }

    @Test
    void pagesAreFetchedOneByOne() throws SQLException {
        connection.close();
        connection = connect(withoutRingBuffer());
        connection.setAutoCommit(false);
        Traffic.Counts before = redshift.traffic().counts();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(100);
            try (ResultSet rows = statement.executeQuery("select n from generate_series(1, 1000) as s(n)")) {
                int count = 0;
                while (rows.next()) {
                    assertThat(rows.getInt(1)).isEqualTo(++count);
                }
                assertThat(count).isEqualTo(1000);
            }
        }
        connection.commit();
        assertThat(redshift.traffic().counts().since(before).executions()).isBetween(11L, 16L);
    }

    /** Properties that make the driver fetch pages as its fetch size says. */
    Properties withoutRingBuffer() {
        return new Properties();
    }

    @Test
    void cancelFromAnotherThreadEndsTheStatementAndNotTheSession() throws Exception {
        try (Statement statement = connection.createStatement()) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> sleepInEngine(statement));
            long pid = longInNewSession("select " + backendPid(connection));
            Eventually.becomesTrue("the statement runs", () -> isActive(pid));
            statement.cancel();
            assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
        }
        assertThat(longOf("select 5")).isEqualTo(5);
    }

    @Test
    void queryTimeoutCancels() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(QUERY_CANCELED_AFTER_SECONDS);
            long start = System.nanoTime();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select postgresql_pg_sleep(30)"))
                    .satisfies(cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(longOf("select 6")).isEqualTo(6);
    }

    @Test
    void transactionIsRolledBackOrCommitted() throws SQLException {
        connection.setAutoCommit(false);
        execute("insert into t values (1, 'gone')");
        connection.rollback();
        execute("insert into t values (2, 'kept')");
        connection.commit();
        connection.setAutoCommit(true);
        assertThat(longOf("select sum(a) from t")).isEqualTo(2);
    }

    @Test
    void failedTransactionRefusesEverythingUntilItsEnd() throws SQLException {
        connection.setAutoCommit(false);
        execute("insert into t values (1, 'gone')");
        assertSqlState("42P01", "select * from there_is_no_such_table");
        assertSqlState("25P02", "select 1");
        connection.rollback();
        assertThat(longOf("select count(*) from t")).isZero();
    }

    @Test
    void textWithSeveralStatementsGivesAllResultsInOneTransaction() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute(
                            "insert into t values (1, 'a'); insert into t values (2, 'b'); select a from t order by a"))
                    .isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(1);
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(1);
            assertThat(statement.getMoreResults()).isTrue();
            try (ResultSet rows = statement.getResultSet()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
                assertThat(rows.next()).isFalse();
            }
        }
        assertSqlState("22012", "insert into t values (3, 'c'); select 1 / 0");
        assertThat(longOf("select count(*) from t")).isEqualTo(2);
    }

    /** Their queries use what Redshift has only for its catalogue, and functions newer than Redshift. */
    @Test
    void everyKindOfMetadataCanBeRead() throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        List<ResultSet> answers = List.of(
                metadata.getTables(null, "public", "%", null),
                metadata.getColumns(null, "public", "t", "%"),
                metadata.getPrimaryKeys(null, "public", "t"),
                metadata.getIndexInfo(null, "public", "t", false, false),
                metadata.getImportedKeys(null, "public", "t"),
                metadata.getExportedKeys(null, "public", "t"),
                metadata.getCrossReference(null, "public", "t", null, "public", "t"),
                metadata.getTypeInfo(),
                metadata.getProcedures(null, "public", "%"),
                metadata.getProcedureColumns(null, "public", "%", "%"),
                metadata.getFunctions(null, "public", "%"),
                metadata.getFunctionColumns(null, "public", "%", "%"),
                metadata.getUDTs(null, "public", "%", null),
                metadata.getTablePrivileges(null, "public", "t"),
                metadata.getColumnPrivileges(null, "public", "t", "%"),
                metadata.getBestRowIdentifier(null, "public", "t", DatabaseMetaData.bestRowSession, false),
                metadata.getVersionColumns(null, "public", "t"),
                metadata.getSchemas(),
                metadata.getCatalogs(),
                metadata.getTableTypes());
        for (ResultSet answer : answers) {
            assertThat(answer.getMetaData().getColumnCount()).isPositive();
            answer.close();
        }
    }

    @Test
    void copyFromTheConnectionIsRefusedAndTheSessionUsable() throws SQLException {
        assertSqlState("0A000", "copy t from stdin");
        assertThat(longOf("select 7")).isEqualTo(7);
    }

    @Test
    void warningsArrive() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists never_there");
            assertThat(statement.getWarnings().getMessage()).contains("never_there");
        }
    }

    @Test
    void largeValuesAndManyParametersPass() throws SQLException {
        String large = "x".repeat(3_000_000);
        try (PreparedStatement length = connection.prepareStatement("select ?::text")) {
            length.setString(1, large);
            assertThat(values(length)).containsExactly(large);
        }
        String parameters = "?,".repeat(20_000);
        try (PreparedStatement many = connection.prepareStatement(
                "select count(*) from t where a in (" + parameters.substring(0, parameters.length() - 1) + ")")) {
            for (int index = 1; index <= 20_000; index++) {
                many.setInt(index, index);
            }
            assertThat(values(many)).containsExactly("0");
        }
    }

    @Test
    void fiftyConnectionsWorkAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Long>> sums = new ArrayList<>();
            for (int client = 0; client < 50; client++) {
                int id = client;
                sums.add(threads.submit(() -> sumOfQueries(id)));
            }
            for (int client = 0; client < 50; client++) {
                assertThat(sums.get(client).get(50, TimeUnit.SECONDS)).isEqualTo(client * 20L);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private long sumOfQueries(int id) throws SQLException {
        long sum = 0;
        try (Connection own = connect(new Properties());
                PreparedStatement select = own.prepareStatement("select ?::int")) {
            for (int round = 0; round < 20; round++) {
                select.setInt(1, id);
                sum += Long.parseLong(values(select).get(0));
            }
        }
        return sum;
    }

    private static void sleepInEngine(Statement statement) {
        try {
            statement.execute("select postgresql_pg_sleep(30)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isActive(long pid) {
        try {
            return longInNewSession(
                            "select count(*) from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid = "
                                    + pid)
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.putIfAbsent("user", redshift.user());
        properties.putIfAbsent("password", redshift.password());
        return connect(redshift, properties);
    }

    private long longInNewSession(String sql) throws SQLException {
        try (Connection other = connect(new Properties());
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            long value = rows.getLong(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private long longOf(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            long value = rows.getLong(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private static List<String> values(PreparedStatement statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : " ").append(rows.getString(column));
                }
                values.add(row.toString());
            }
        }
        return values;
    }

    private void assertSqlState(String sqlState, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql))
                .satisfies(failed -> assertThat(failed.getSQLState()).isEqualTo(sqlState));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
