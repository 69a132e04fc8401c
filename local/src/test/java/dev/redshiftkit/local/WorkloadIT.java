package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.time.VirtualTimeline;
import dev.redshiftkit.local.workload.MonitoringRule;
import dev.redshiftkit.local.workload.WorkloadQueue;
import dev.redshiftkit.local.workload.WorkloadSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries of real clients in the queues of the workload manager. */
@Timeout(120)
class WorkloadIT {

    private static final String ENDLESS = "select postgresql_pg_sleep(100) from one";

    /** By service class. */
    private static final Map<Integer, Integer> SLOTS = Map.of(6, 2, 7, 5, 8, 1);

    @Test
    void twoHundredQueriesTakeTheirTurns() throws Exception {
        WorkloadSettings queues = WorkloadSettings.manual(
                WorkloadQueue.of("reports", 2).forQueryGroups("report*"),
                WorkloadQueue.of("loads", 5).forQueryGroups("load"),
                WorkloadQueue.of("default", 1));
        List<String> groups = List.of("report_1", "load", "other", "report_2", "load");
        try (LocalRedshift redshift = start(queues)) {
            ExecutorService clients = Executors.newFixedThreadPool(40);
            List<CompletableFuture<Void>> done = new ArrayList<>();
            for (int client = 0; client < 40; client++) {
                String group = groups.get(client % groups.size());
                done.add(CompletableFuture.runAsync(() -> runFiveQueries(redshift, group), clients));
            }
            done.forEach(CompletableFuture::join);
            clients.shutdown();
            try (Connection connection = connect(redshift);
                    Statement statement = connection.createStatement()) {
                assertThat(rows(statement, QUERIES_BY_CLASS)).containsExactly("6|80", "7|80", "8|40");
                assertThat(turns(statement)).allSatisfy(Turns::areTaken);
                assertThat(rows(
                                statement,
                                "select count(*) from stl_wlm_query w join sys_query_history h on h.query_id = w.query"
                                        + " where h.queue_time <> w.total_queue_time"))
                        .containsExactly("0");
                assertThat(rows(
                                statement,
                                "select service_class, num_queued_queries, num_executing_queries"
                                        + " from stv_wlm_service_class_state where service_class in (6, 7) order by 1"))
                        .containsExactly("6|0|0", "7|0|0");
            }
        }
    }

    private static final String OURS =
            " from stl_wlm_query w join stl_query q using (query) where q.querytxt like 'select postgresql_pg_sleep%'";

    private static final String QUERIES_BY_CLASS =
            "select service_class, count(*)" + OURS + " group by service_class order by service_class";

    private static List<Turns> turns(Statement statement) throws SQLException {
        List<Turn> all = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(
                "select service_class, task, queue_start_time, exec_start_time, exec_end_time, total_queue_time" + OURS
                        + " order by task")) {
            while (result.next()) {
                all.add(new Turn(
                        result.getInt(1),
                        result.getTimestamp(3).toInstant(),
                        result.getTimestamp(4).toInstant(),
                        result.getTimestamp(5).toInstant(),
                        result.getLong(6)));
            }
        }
        return all.stream().collect(Collectors.groupingBy(Turn::serviceClass)).entrySet().stream()
                .map(entry -> new Turns(SLOTS.getOrDefault(entry.getKey(), 0), entry.getValue()))
                .toList();
    }

    private record Turn(int serviceClass, Instant queued, Instant started, Instant ended, long queueMicros) {}

    private record Turns(int slots, List<Turn> turns) {

        void areTaken() {
            for (Turn turn : turns) {
                long running = turns.stream()
                        .filter(other -> !other.started().isAfter(turn.started())
                                && other.ended().isAfter(turn.started()))
                        .count();
                assertThat(running).isBetween(1L, (long) slots);
                assertThat(turn.queueMicros())
                        .isEqualTo(
                                Duration.between(turn.queued(), turn.started()).toNanos() / 1000);
            }
            assertThat(turns).extracting(Turn::started).isSorted();
            assertThat(turns).extracting(Turn::queueMicros).anyMatch(waited -> waited > 0);
        }
    }

    private static void runFiveQueries(LocalRedshift redshift, String group) {
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            statement.execute("set query_group to '" + group + "'");
            for (int query = 0; query < 5; query++) {
                statement.execute("select postgresql_pg_sleep(0.01) from one");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cancelFreesASlotAndEndsTheWait() throws SQLException {
        VirtualTimeline time = new VirtualTimeline(Instant.now());
        try (LocalRedshift redshift = start(WorkloadSettings.manual(WorkloadQueue.of("only", 1)), time);
                Connection first = connect(redshift);
                Connection second = connect(redshift);
                Connection third = connect(redshift);
                Connection watching = superuserQueue(redshift);
                Statement running = first.createStatement();
                Statement waiting = second.createStatement();
                Statement last = third.createStatement();
                Statement watch = watching.createStatement()) {
            CompletableFuture<String> endless = outcome(running, ENDLESS);
            becomes(watch, "Running");
            CompletableFuture<String> cancelled = outcome(waiting, "select count(*) from one");
            becomes(watch, "Running", "QueuedWaiting");
            CompletableFuture<String> served = outcome(last, "select count(*) + 1 from one");
            becomes(watch, "Running", "QueuedWaiting", "QueuedWaiting");
            time.advance(Duration.ofSeconds(30));
            assertThat(
                            rows(
                                    watch,
                                    "select position, queue_time >= 30000000 from stv_wlm_query_queue_state where service_class = 6 order by 1"))
                    .containsExactly("1|t", "2|t");
            assertThat(
                            rows(
                                    watch,
                                    "select count(*) from sys_query_history where status = 'queued' and queue_time >= 30000000"))
                    .containsExactly("2");

            waiting.cancel();
            assertThat(cancelled.join()).startsWith("57014 ERROR: Query (").contains("cancelled on user's request");
            assertThat(served).isNotDone();
            String pid = rows(
                            watch,
                            "select pid from stv_inflight where text like '%sleep(100)%' and text not like '%stv_inflight%'")
                    .get(0);
            watch.execute("cancel " + pid);
            assertThat(endless.join()).startsWith("57014");
            assertThat(served.join()).isEqualTo("2");
            assertThat(
                            rows(
                                    watch,
                                    "select trim(final_state), total_queue_time >= 30000000 from stl_wlm_query where service_class = 6 order by task"))
                    .containsExactly("Completed|f", "Completed|f", "Evicted|t", "Completed|t");
        }
    }

    @Test
    void rulesAndTimeoutsCancel() throws SQLException {
        VirtualTimeline time = new VirtualTimeline(Instant.now());
        WorkloadSettings queues = WorkloadSettings.manual(
                WorkloadQueue.of("ruled", 1)
                        .forQueryGroups("ruled")
                        .withRules(MonitoringRule.of(
                                "too_long",
                                MonitoringRule.Metric.QUERY_EXECUTION_TIME,
                                Duration.ofSeconds(10),
                                new MonitoringRule.Action.Abort())),
                WorkloadQueue.of("default", 1));
        try (LocalRedshift redshift = start(queues, time);
                Connection first = connect(redshift);
                Connection second = connect(redshift);
                Connection watching = superuserQueue(redshift);
                Statement running = first.createStatement();
                Statement waiting = second.createStatement();
                Statement watch = watching.createStatement()) {
            running.execute("set query_group to ruled");
            waiting.execute("set query_group to ruled");
            waiting.execute("set statement_timeout to 5000");
            CompletableFuture<String> endless = outcome(running, ENDLESS);
            becomes(watch, "Running");
            CompletableFuture<String> patient = outcome(waiting, "select count(*) from one");
            becomes(watch, "Running", "QueuedWaiting");
            time.advance(Duration.ofSeconds(6));
            assertThat(patient.join()).contains("canceled on user's request");
            time.advance(Duration.ofSeconds(6));
            assertThat(endless.join())
                    .startsWith("57014")
                    .contains("cancelled by WLM abort action of Query Monitoring Rule \"too_long\".");
            assertThat(rows(watch, "select trim(rule), trim(action) from stl_wlm_rule_action"))
                    .containsExactly("too_long|abort");
        }
    }

    @Test
    void groupsOfUsersChooseTheirQueue() throws SQLException {
        WorkloadSettings queues = WorkloadSettings.manual(
                WorkloadQueue.of("analysts", 1).forUserGroups("analyst*"), WorkloadQueue.of("default", 1));
        try (LocalRedshift redshift = start(queues);
                Connection admin = connect(redshift);
                Statement administrator = admin.createStatement()) {
            administrator.execute("create user reader password 'Reader1234'");
            administrator.execute("create group analysts_eu with user reader");
            administrator.execute("grant select on one to reader");
            try (Connection connection = DriverManager.getConnection(redshift.jdbcUrl(), "reader", "Reader1234");
                    Statement statement = connection.createStatement()) {
                statement.execute("select count(*) from one");
                assertThat(
                                rows(
                                        statement,
                                        "select service_class, trim(service_class_name) from stl_wlm_query where query = pg_last_query_id()"))
                        .containsExactly("6|analysts");
            }
            administrator.execute("set wlm_query_slot_count to 2");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> administrator.execute("select count(*) from one"))
                    .withMessageContaining("wlm_query_slot_count 2 is more than the 1 slots");
            administrator.execute("set wlm_query_slot_count to 1");
            assertThat(
                            rows(
                                    administrator,
                                    "select trim(condition), action_service_class from stv_wlm_classification_config order by id"))
                    .containsExactly(
                            "(super user) and (query group: superuser)|5",
                            "(user group: analyst*)|6",
                            "(querytype: any)|7");
            assertThat(
                            rows(
                                    administrator,
                                    "select service_class, num_query_tasks, trim(name) from stv_wlm_service_class_config where service_class > 5 order by 1"))
                    .containsExactly("6|1|analysts", "7|1|default");
        }
    }

    @Test
    void batchRunsOnOneSlotAndAllOfItIsLogged() throws SQLException {
        try (LocalRedshift redshift = start(WorkloadSettings.manual(WorkloadQueue.of("only", 1)));
                Connection connection = connect(redshift);
                PreparedStatement insert = connection.prepareStatement("insert into one values (?)");
                Statement statement = connection.createStatement()) {
            for (int row = 0; row < 20; row++) {
                insert.setInt(1, row);
                insert.addBatch();
            }
            insert.executeBatch();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select 1 / 0 from one; select 2 from one"));
            statement.execute("select count(*) from one");
            assertThat(
                            rows(
                                    statement,
                                    "select num_executing_queries, num_queued_queries from stv_wlm_service_class_state where service_class = 6"))
                    .containsExactly("1|0");
        }
    }

    @Test
    void automaticQueuesHavePriorities() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                Connection working = connect(redshift);
                Connection watching = connect(redshift);
                Statement work = working.createStatement();
                Statement watch = watching.createStatement()) {
            watch.execute("create table one (a int)");
            watch.execute("insert into one values (1)");
            CompletableFuture<String> endless = outcome(work, ENDLESS);
            String find =
                    "select query from stv_inflight where text like '%sleep(100)%' and text not like '%stv_inflight%'";
            Eventually.becomesTrue("it runs", () -> query(watch, find).size() == 1);
            String id = rows(watch, find).get(0);
            assertThat(rows(watch, "select change_query_priority(" + id + ", 'Critical')"))
                    .containsExactly("Succeeded to change query priority. Priority changed from Normal to Critical.");
            assertThat(rows(
                            watch,
                            "select service_class, trim(query_priority) from stv_wlm_query_state where query = " + id))
                    .containsExactly("100|Critical");
            work.cancel();
            assertThat(endless.join()).startsWith("57014");
        }
    }

    private static void becomes(Statement watch, String... states) {
        Eventually.becomesTrue(
                "queries are " + String.join(", ", states),
                () -> query(watch, "select trim(state) from stv_wlm_query_state where service_class = 6 order by task")
                        .equals(List.of(states)));
    }

    private static LocalRedshift start(WorkloadSettings settings) throws SQLException {
        return filled(LocalRedshift.builder().workload(settings).start());
    }

    private static LocalRedshift start(WorkloadSettings settings, VirtualTimeline time) throws SQLException {
        return filled(LocalRedshift.builder().workload(settings).timeline(time).start());
    }

    private static LocalRedshift filled(LocalRedshift redshift) throws SQLException {
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            statement.execute("create table one (a int)");
            statement.execute("insert into one values (1)");
        }
        return redshift;
    }

    /** Returns a connection whose queries wait for no others. */
    private static Connection superuserQueue(LocalRedshift redshift) throws SQLException {
        Connection connection = connect(redshift);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set query_group to superuser");
        }
        return connection;
    }

    /** Returns the first value, or the SQLSTATE and the message. */
    private static CompletableFuture<String> outcome(Statement statement, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return rows(statement, sql).get(0);
            } catch (SQLException e) {
                return e.getSQLState() + " " + e.getMessage();
            }
        });
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

    private static Connection connect(LocalRedshift redshift) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }
}
