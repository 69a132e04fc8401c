package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The system views tell what sessions do and have done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ActivityIT {

    private static final String OTHERS_PASSWORD = "Guest1234";
    private static final String LONG_QUERY = "select postgresql_pg_sleep(50) from numbers";

    private LocalRedshift redshift;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().start();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table numbers (n int)");
            statement.execute("insert into numbers values (1), (2), (3)");
            statement.execute("create user other password '" + OTHERS_PASSWORD + "'");
        }
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @Test
    void sessionSeesItsLastQuery() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, "select pg_last_query_id()")).containsExactly("-1");
            rows(statement, "select n, 'größe ≥ 1' as é from numbers order by n");
            String id = rows(statement, "select pg_last_query_id()").get(0);
            assertThat(rows(
                            statement,
                            "select trim(querytxt), trim(database), aborted, trim(label), endtime >= starttime, pid = pg_backend_pid()"
                                    + " from stl_query where query = " + id))
                    .containsExactly("select n, 'größe ≥ 1' as é from numbers order by n|dev|0|default|t|t");
            assertThat(rows(
                            statement,
                            "select trim(status), returned_rows, returned_bytes > 0, trim(query_type), username"
                                    + " from sys_query_history where query_id = " + id))
                    .containsExactly("success|3|t|SELECT|awsuser");
        }
    }

    @Test
    void statementsOfTheLeaderNodeAreNoQueries() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            rows(statement, "select 1 as leader_only");
            rows(statement, "select relname as leader_only from pg_class limit 1");
            rows(statement, "select extract(year from current_date) as leader_only");
            assertThat(rows(statement, "select pg_last_query_id()")).containsExactly("-1");
            assertThat(
                            rows(
                                    statement,
                                    "select 1 from stl_query where querytxt like '%as leader_only%' and pid = pg_backend_pid()"))
                    .isEmpty();
            assertThat(rows(
                            statement,
                            "select trim(query_text) from sys_query_history where session_id = pg_backend_pid()"
                                    + " and query_text like 'select 1 as leader_only%'"))
                    .containsExactly("select 1 as leader_only");
        }
    }

    @Test
    void preparedStatementIsOneQueryEachTimeItRuns() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement("select n from numbers where n > ?");
                Statement statement = connection.createStatement()) {
            for (int least = 0; least < 3; least++) {
                prepared.setInt(1, least);
                prepared.executeQuery().close();
            }
            assertThat(rows(
                            statement,
                            "select returned_rows from sys_query_history where session_id = pg_backend_pid()"
                                    + " and query_text like 'select n from numbers where n >%' order by query_id"))
                    .containsExactly("3", "2", "1");
        }
    }

    @Test
    void rowsFetchedInPiecesAreOneQuery() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(2);
            assertThat(rows(statement, "select n as piece from numbers")).hasSize(3);
            assertThat(rows(
                            statement,
                            "select count(*), count(distinct xid) from stl_query where pid = pg_backend_pid()"
                                    + " and querytxt like '%as piece%'"))
                    .containsExactly("1|1");
            connection.rollback();
        }
    }

    @Test
    void failuresAreThereWithTheirMessages() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            fails(statement, "select n / 0 from numbers");
            fails(statement, "select n from nowhere");
            fails(statement, "selct n");
            assertThat(rows(
                            statement,
                            "select trim(status), trim(error_message) from sys_query_history"
                                    + " where session_id = pg_backend_pid() and status = 'failed' order by query_id"))
                    .containsExactly(
                            "failed|division by zero",
                            "failed|relation \"nowhere\" does not exist",
                            "failed|syntax error at or near \"selct\"");
            assertThat(
                            rows(
                                    statement,
                                    "select trim(querytxt), aborted from stl_query where pid = pg_backend_pid() and aborted = 1"))
                    .containsExactly("select n / 0 from numbers|1");
        }
    }

    @Test
    void longTextsAreInPieces() throws SQLException {
        String sql = "select count(*)\nfrom numbers where n in (" + "1, ".repeat(100) + "2)";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            rows(statement, sql);
            assertThat(rows(
                            statement,
                            "select listagg(case when len(rtrim(text)) = 0 then text else rtrim(text) end) within group (order by sequence),"
                                    + " count(*) from stl_querytext where query = pg_last_query_id()"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.replace(" ", ""))
                            .isEqualTo(sql.replace("\n", "\\n").replace(" ", "") + "|2"));
        }
    }

    @Test
    void definitionsAndUtilitiesHaveTheirOwnLogs() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_group to 'logs'");
            statement.execute("create temp table logged (a int)");
            statement.execute("insert into logged values (1)");
            assertThat(
                            rows(
                                    statement,
                                    "select type, trim(label), trim(text) from svl_statementtext where pid = pg_backend_pid() and text not like '%svl%'"
                                            + " and text not like 'set%session%' and text not ilike 'show%' order by starttime, sequence"))
                    .contains(
                            "UTILITY|default|set query_group to 'logs'",
                            "DDL|logs|create temp table logged (a int)",
                            "QUERY|logs|insert into logged values (1)");
            assertThat(rows(statement, "select trim(text) from stl_ddltext where pid = pg_backend_pid()"))
                    .containsExactly("create temp table logged (a int)");
            assertThat(rows(statement, "select trim(text) from stl_utilitytext where pid = pg_backend_pid()"))
                    .contains("set query_group to 'logs'");
        }
    }

    @Test
    void usersSeeWhatIsTheirOwn() throws SQLException {
        try (Connection mine = connect();
                Statement statement = mine.createStatement();
                Connection others = connect("other", OTHERS_PASSWORD);
                Statement theirs = others.createStatement()) {
            rows(statement, "select n as mine from numbers");
            theirs.execute("create temp table own (a int)");
            theirs.execute("insert into own values (1)");
            assertThat(rows(theirs, "select distinct userid = current_user_id from stl_query"))
                    .containsExactly("t");
            assertThat(rows(theirs, "select distinct trim(user_name) from stv_sessions"))
                    .containsExactly("other");
            assertThat(rows(statement, "select count(distinct userid) > 1 from stl_query"))
                    .containsExactly("t");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> rows(theirs, "select * from stl_connection_log"))
                    .withMessageContaining("permission denied for relation stl_connection_log")
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void whatRunsIsSeenAndCancelledWithWords() throws SQLException {
        try (Connection working = connect();
                Connection watching = connect();
                Statement work = working.createStatement();
                Statement watch = watching.createStatement()) {
            String pid = rows(work, "select pg_backend_pid()").get(0);
            CompletableFuture<SQLException> failure = failing(work, LONG_QUERY);
            Eventually.becomesTrue(
                    "the query is in flight",
                    () -> !query(watch, "select 1 from stv_inflight where pid = " + pid)
                            .isEmpty());
            assertThat(rows(
                            watch,
                            "select trim(query), trim(user_name) from stv_recents where status = 'Running' and pid = "
                                    + pid))
                    .containsExactly(LONG_QUERY + "|awsuser");
            assertThat(rows(
                            watch,
                            "select trim(status), end_time from sys_query_history where session_id = " + pid
                                    + " and query_text like 'select postgresql_pg_sleep%'"))
                    .containsExactly("running|null");
            assertThat(rows(
                            watch,
                            "select lock_mode, granted from svv_transactions where lockable_object_type = 'relation' and pid = "
                                    + pid))
                    .containsExactly("AccessShareLock|t");
            watch.execute("cancel " + pid + " 'Make way for the load'");
            assertThat(failure.join().getSQLState()).isEqualTo("57014");
            assertThat(failure.join().getMessage()).contains("Make way for the load");
            assertThat(rows(
                            watch,
                            "select trim(status) from sys_query_history where session_id = " + pid
                                    + " and query_text like 'select postgresql_pg_sleep%'"))
                    .containsExactly("canceled");
        }
    }

    @Test
    void cancelledQueryIsNamedByItsId() throws SQLException {
        try (Connection working = connect();
                Connection watching = connect();
                Statement work = working.createStatement();
                Statement watch = watching.createStatement()) {
            String pid = rows(work, "select pg_backend_pid()").get(0);
            CompletableFuture<SQLException> failure = failing(work, LONG_QUERY);
            String inFlight = "select query from stv_inflight where pid = " + pid;
            Eventually.becomesTrue(
                    "the query is in flight", () -> !query(watch, inFlight).isEmpty());
            String id = rows(watch, inFlight).get(0);
            assertThat(rows(watch, "select pg_cancel_backend(" + pid + ")")).containsExactly("t");
            assertThat(failure.join().getMessage()).contains("Query (" + id + ") cancelled on user's request");
        }
    }

    @Test
    void usersCancelOnlyWhatIsTheirOwn() throws SQLException {
        try (Connection mine = connect();
                Statement statement = mine.createStatement();
                Connection others = connect("other", OTHERS_PASSWORD);
                Statement theirs = others.createStatement()) {
            String pid = rows(statement, "select pg_backend_pid()").get(0);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> theirs.execute("cancel " + pid))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void transactionsAndSessionsAreLogged() throws SQLException {
        String pid;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            pid = rows(statement, "select pg_backend_pid()").get(0);
            connection.setAutoCommit(false);
            statement.execute("insert into numbers values (4)");
            assertThat(
                            rows(
                                    statement,
                                    "select distinct lock_mode from svv_transactions where granted and pid = pg_backend_pid() and relation = 'numbers'::regclass::oid"))
                    .contains("RowExclusiveLock");
            assertThat(rows(
                            statement,
                            "select trim(lock_status) from stv_locks where lock_owner_pid = pg_backend_pid()"))
                    .containsExactly("Holding write lock");
            connection.rollback();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Eventually.becomesTrue(
                    "the session has ended",
                    () -> query(statement, "select trim(status) from sys_session_history where session_id = " + pid)
                            .equals(List.of("closed")));
            assertThat(rows(
                            statement,
                            "select t.status, trim(q.query_text) from sys_transaction_history t join sys_query_history q using (transaction_id)"
                                    + " where q.session_id = " + pid
                                    + " and q.query_text like 'insert into numbers values (4)%'"))
                    .containsExactly("rolledback|insert into numbers values (4)");
            assertThat(rows(
                            statement,
                            "select trim(event) from stl_connection_log where pid = " + pid + " order by recordtime"))
                    .containsExactly("authenticated", "initiating session", "disconnecting session");
        }
    }

    @Test
    void refusedLoginsAreLogged() throws SQLException {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect("other", "wrong1234X"));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(
                            rows(
                                    statement,
                                    "select trim(username), pid from stl_connection_log where event = 'authentication failure'"))
                    .contains("other|0");
        }
    }

    @Test
    void newsAreSeenWithinATransaction() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                Connection second = connect();
                Statement other = second.createStatement()) {
            statement.execute("begin isolation level serializable");
            rows(statement, "select n from numbers");
            rows(other, "select n as news from numbers");
            assertThat(
                            rows(
                                    statement,
                                    "select count(*) from stl_query where querytxt like '%as news from%' and querytxt not like '%stl_query%'"))
                    .containsExactly("1");
            statement.execute("rollback");
        }
    }

    @Test
    void everyViewCanBeRead() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String view : List.of(
                    "stl_query",
                    "stl_querytext",
                    "svl_statementtext",
                    "stl_ddltext",
                    "stl_utilitytext",
                    "svl_qlog",
                    "stl_error",
                    "stv_recents",
                    "stv_inflight",
                    "svv_query_inflight",
                    "svl_stored_proc_call",
                    "sys_procedure_call",
                    "sys_query_history",
                    "sys_query_text",
                    "sys_query_detail",
                    "stv_sessions",
                    "stl_sessions",
                    "sys_session_history",
                    "stl_restarted_sessions",
                    "stl_connection_log",
                    "sys_connection_log",
                    "sys_transaction_history",
                    "svv_transactions",
                    "stv_locks",
                    "stv_node_storage_capacity",
                    "stv_partitions",
                    "stv_slices")) {
                assertThat(rows(statement, "select * from " + view + " limit 5"))
                        .as(view)
                        .hasSizeLessThanOrEqualTo(5);
            }
        }
    }

    private static CompletableFuture<SQLException> failing(Statement statement, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                statement.execute(sql);
                throw new AssertionError("the statement ran to its end");
            } catch (SQLException e) {
                return e;
            }
        });
    }

    private static void fails(Statement statement, String sql) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
    }

    private static List<String> query(Statement statement, String sql) {
        try {
            return rows(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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

    private Connection connect() throws SQLException {
        return connect(redshift.user(), redshift.password());
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), user, password);
    }
}
