package dev.redshiftkit.local.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redshiftkit.local.LocalRedshift;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** EXPLAIN through the drivers and psql, of tables as in the Redshift guide's sample database, which are empty here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ExplainIT {

    /** Held here, or the setting would be collected with it. PostgreSQL's driver warns of version 8.0.2 on each connection. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private static final Path PSQL = Path.of("/usr/bin/psql");
    private static final Path GOLDEN_FILES = Path.of("src/test/resources/explain");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TABLES = List.of(
            "create table category(catid smallint distkey sortkey, catgroup varchar(10), catname varchar(10), catdesc varchar(50))",
            "create table venue(venueid smallint distkey sortkey, venuename varchar(100), venuecity varchar(30), venuestate char(2), venueseats int)",
            "create table event(eventid int distkey, venueid smallint, catid smallint, dateid smallint sortkey, eventname varchar(200), starttime timestamp)",
            "create table users(userid int distkey sortkey, username char(8), lastname varchar(30), state char(2))",
            "create table listing(listid int distkey, sellerid int, eventid int, dateid smallint, numtickets smallint, priceperticket decimal(8,2), totalprice decimal(8,2), listtime timestamp) sortkey(listid, sellerid)",
            "create table sales(salesid int, listid int distkey, sellerid int, buyerid int, eventid int, dateid smallint, qtysold smallint, pricepaid decimal(8,2), commission decimal(8,2), saletime timestamp) sortkey(listid, sellerid)",
            "create table everywhere(id int, name varchar(10)) diststyle all",
            "create table nowhere_known(id int) diststyle even",
            "insert into venue values (1, 'a', 'b', 'NV', 5), (2, 'c', 'd', 'NV', null)",
            "analyze category",
            "analyze venue",
            "analyze event",
            "analyze users",
            "analyze listing",
            "analyze sales",
            "analyze everywhere");

    /** The drivers, each with what makes it work in another way. */
    private enum Driver {
        REDSHIFT,
        REDSHIFT_SIMPLE,
        REDSHIFT_PAGES,
        POSTGRESQL,
        POSTGRESQL_SIMPLE;

        Connection connect(LocalRedshift redshift) throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", redshift.user());
            properties.setProperty("password", redshift.password());
            if (name().endsWith("SIMPLE")) {
                properties.setProperty("preferQueryMode", "simple");
            }
            if (this == REDSHIFT_PAGES) {
                properties.setProperty("enableFetchRingBuffer", "false");
            }
            return name().startsWith("REDSHIFT")
                    ? DriverManager.getConnection(redshift.jdbcUrl(), properties)
                    : postgresql(redshift, properties);
        }

        private static Connection postgresql(LocalRedshift redshift, Properties properties) throws SQLException {
            properties.setProperty("sslmode", "verify-full");
            properties.setProperty(
                    "sslrootcert", redshift.certificateAuthority().toString());
            return DriverManager.getConnection(
                    "jdbc:postgresql://" + redshift.host() + ":" + redshift.port() + "/" + redshift.database(),
                    properties);
        }
    }

    private LocalRedshift redshift;
    private Connection connection;

    @BeforeAll
    void start() throws SQLException {
        DRIVER_LOG.setLevel(Level.SEVERE);
        redshift = LocalRedshift.builder().start();
        connection = Driver.REDSHIFT.connect(redshift);
        for (String table : TABLES) {
            execute(connection, table);
        }
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        redshift.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyDriverGetsThePlan(Driver driver) throws SQLException {
        try (Connection other = driver.connect(redshift)) {
            assertThat(rows(other, "explain select venueid from venue where venueseats > 3"))
                    .containsExactly(
                            "XN Seq Scan on venue  (cost=0.00..0.03 rows=1 width=2)", "  Filter: (venueseats > 3)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDriverCanBindParameters(Driver driver) throws SQLException {
        try (Connection other = driver.connect(redshift);
                PreparedStatement statement = other.prepareStatement(
                        "explain select venueid from venue where venueseats > ? and venuename = ?")) {
            for (int round = 0; round < 7; round++) {
                statement.setInt(1, round);
                statement.setString(2, "name" + round);
                List<String> rows = rows(statement);
                assertThat(rows.get(0)).startsWith("XN Seq Scan on venue  (cost=0.00..");
                assertThat(rows.get(1)).startsWith("  Filter: ((venueseats > ");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void planComesInPages(Driver driver) throws SQLException {
        try (Connection other = driver.connect(redshift)) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.setFetchSize(2);
                statement.execute("explain select * from venue v join event e on v.venueid = e.venueid order by 1");
                assertThat(rows(statement.getResultSet()))
                        .hasSize(11)
                        .first()
                        .asString()
                        .startsWith("XN Merge");
            }
            try (Statement statement = other.createStatement()) {
                statement.setMaxRows(3);
                statement.execute("explain select * from venue v join event e on v.venueid = e.venueid order by 1");

                // PostgreSQL's driver does not limit rows where it asks in the simple protocol.
                assertThat(rows(statement.getResultSet())).hasSize(driver == Driver.POSTGRESQL_SIMPLE ? 11 : 3);
            }
            other.commit();
        }
    }

    @Test
    void columnIsKnownBeforeThePlanIs() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("explain verbose select * from venue where venueid = ?")) {
            ResultSetMetaData columns = statement.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(1);
            assertThat(columns.getColumnLabel(1)).isEqualTo("QUERY PLAN");
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(1);
        }
    }

    @Test
    void verbosePutsTheNodesFirst() throws SQLException {
        List<String> rows = rows(connection, "explain verbose select count(*) from venue");
        assertThat(rows).startsWith("{AGGREGATE", ":startup_cost 0.03").contains("");
        assertThat(rows.subList(rows.indexOf("") + 1, rows.size()))
                .isEqualTo(rows(connection, "explain select count(*) from venue"));
    }

    @Test
    void severalStatementsOfOneTextMayBeExplained() throws SQLException {
        try (Connection simple = Driver.POSTGRESQL_SIMPLE.connect(redshift);
                Statement statement = simple.createStatement()) {
            assertThat(statement.execute("select 7; explain select 1; select 8"))
                    .isTrue();
            assertThat(rows(statement.getResultSet())).containsExactly("7");
            assertThat(statement.getMoreResults()).isTrue();
            assertThat(rows(statement.getResultSet())).containsExactly("XN Result  (cost=0.00..0.01 rows=1 width=0)");
            assertThat(statement.getMoreResults()).isTrue();
            assertThat(rows(statement.getResultSet())).containsExactly("8");
        }
    }

    @Test
    void nothingIsRun() throws SQLException {
        rows(connection, "explain insert into category values (1)");
        rows(connection, "explain delete from venue");
        rows(connection, "explain create table never (a) distkey(a) as select 1 as a");
        assertThat(rows(connection, "select (select count(*) from category) + (select count(*) from venue)"))
                .containsExactly("2");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> rows(connection, "select * from never"))
                .satisfies(missing -> assertThat(missing.getSQLState()).isEqualTo("42P01"));
    }

    @Test
    void errorAbortsTheTransaction() throws SQLException {
        try (Connection other = Driver.REDSHIFT.connect(redshift)) {
            other.setAutoCommit(false);
            assertThat(sqlState(other, "explain select * from there_is_no_such_table"))
                    .isEqualTo("42P01");
            assertThat(sqlState(other, "explain select 1")).isEqualTo("25P02");
            other.rollback();
            assertThat(rows(other, "explain select 1")).hasSize(1);
        }
    }

    @Test
    void engineSettingsOfTheTransactionStayWhatTheyWere() throws SQLException {
        String settings = "select current_setting('seq_page_cost') || current_setting('enable_indexscan')"
                + " || current_setting('enable_mergejoin') || current_setting('jit')";
        try (Connection other = Driver.REDSHIFT.connect(redshift)) {
            other.setAutoCommit(false);
            List<String> before = rows(other, settings);
            rows(other, "explain select 1");
            assertThat(rows(other, settings)).isEqualTo(before);
            assertThat(sqlState(other, "explain select * from there_is_no_such_table"))
                    .isEqualTo("42P01");
            other.rollback();
            assertThat(rows(other, settings)).isEqualTo(before);
        }
    }

    @Test
    void distributionComesFromTheCatalogue() throws SQLException {
        assertThat(movement("sales s join listing l on s.listid = l.listid")).isEqualTo("XN Merge Join DS_DIST_NONE");
        assertThat(movement("sales s join event e on s.eventid = e.eventid")).isEqualTo("XN Hash Join DS_DIST_OUTER");
        assertThat(movement("sales s join everywhere e on s.eventid = e.id"))
                .isEqualTo("XN Hash Join DS_DIST_ALL_NONE");
        assertThat(movement("(select id from nowhere_known limit 5) s join nowhere_known n on s.id = n.id"))
                .isEqualTo("XN Hash Join DS_BCAST_INNER");
    }

    private String movement(String join) throws SQLException {
        String first = rows(connection, "explain select * from " + join).get(0);
        return first.substring(0, first.indexOf("  ("));
    }

    @Test
    void tablesNobodyHasAnalyzedAreNamed() throws SQLException {
        assertThat(rows(connection, "explain select * from nowhere_known"))
                .endsWith(
                        "----- Tables missing statistics: nowhere_known -----",
                        "----- Update statistics by running the ANALYZE command on these tables -----");
        assertThat(rows(connection, "explain select * from venue")).noneMatch(row -> row.startsWith("-----"));
    }

    @Test
    void userSeesThePlanOfWhatHeMayRead() throws SQLException {
        execute(connection, "create table secret(a int)");
        execute(connection, "create view open_view as select a from secret");
        assertThat(rows(connection, "explain select * from open_view").get(0)).startsWith("XN Seq Scan on secret");
        execute(connection, "drop table secret cascade");
    }

    static Stream<String> statementsOfGoldenFiles() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN_FILES)) {
            List<String> statements = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                statements.add(JSON.readTree(Files.readString(file)).get("sql").asText());
            }
            return statements.stream().filter(sql -> !sql.contains("$1") && !sql.contains("lateral"));
        }
    }

    @ParameterizedTest
    @MethodSource("statementsOfGoldenFiles")
    void whatTheEngineSaysTodayCanBeConverted(String sql) throws SQLException {
        assertThat(rows(connection, "explain " + sql))
                .isNotEmpty()
                .allMatch(row -> row.matches("-----.*-----|.*  \\(cost=.* rows=.* width=.*\\)|  .*"))
                .noneMatch(row -> row.contains("redshift_kit."));
        assertThat(rows(connection, "explain verbose " + sql).get(0)).startsWith("{");
    }

    @Test
    void psqlShowsThePlanUnderItsTitle() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PSQL), "psql is not on this machine");
        ProcessBuilder builder = new ProcessBuilder(
                PSQL.toString(),
                "-X",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(redshift.port()),
                "-U",
                redshift.user(),
                "-d",
                redshift.database(),
                "-c",
                "explain select count(*) from venue; select 5 as five");
        builder.environment().put("PGPASSWORD", redshift.password());
        builder.environment().put("PSQLRC", "/dev/null");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(output.lines().map(String::strip))
                .contains(
                        "QUERY PLAN",
                        "XN Aggregate  (cost=0.03..0.03 rows=1 width=0)",
                        "->  XN Seq Scan on venue  (cost=0.00..0.02 rows=2 width=0)",
                        "(2 rows)",
                        "five");
    }

    private static String sqlState(Connection connection, String sql) {
        try {
            rows(connection, sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return rows(statement);
        }
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return rows(rows);
        }
    }

    private static List<String> rows(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
