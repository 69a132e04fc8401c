package dev.redshiftkit.local;

import static dev.redshiftkit.local.AwsClients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.dynamo.AttributeValue;
import dev.redshiftkit.local.dynamo.DynamoTable;
import dev.redshiftkit.local.identity.S3Policy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** COPY from DynamoDB, as the official driver sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DynamoCopyIT {

    private static final String ALL = "arn:aws:iam::123456789012:role/loader";
    private static final String FILES_ONLY = "arn:aws:iam::123456789012:role/reader";
    private static final String FAILED =
            "Load into table 'movies' failed.  Check 'stl_load_errors' system table for details.";

    private LocalRedshift redshift;
    private DynamoTable films;
    private Connection connection;
    private Statement statement;

    @BeforeAll
    void startServer() {
        redshift = LocalRedshift.builder()
                .iamRoles(ALL)
                .iamRole(FILES_ONLY, S3Policy.NOTHING.reading("s3://redshift-local"))
                .start();
    }

    @AfterAll
    void stopServer() {
        redshift.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        films = redshift.dynamoTables().create("Films", "Id");
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        statement = connection.createStatement();
        statement.execute(
                "create table movies (id int not null, title varchar(8), price decimal(8,2), seen timestamp)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        redshift.dynamoTables().drop("Films");
        statement.execute("drop table movies");
        connection.close();
    }

    @Test
    void attributesFindTheirColumnsInAnyCase() throws SQLException {
        put("Id", number("1"), "TITLE", text("Alien"), "Price", number("9.5"), "seen", text("2020-02-03 04:05:06"));
        put("Id", number("2E+0"), "genre", text("drama"), "truth", new AttributeValue.Truth(true));

        statement.execute(copy(""));

        assertThat(rows("select id, title, price, seen from movies order by id"))
                .containsExactly("1|Alien|9.50|2020-02-03 04:05:06", "2||∅|∅");
        assertThat(rows("select pg_last_copy_count()")).containsExactly("2");
    }

    @Test
    void loadHoldsWhatTheClientOfTheServiceReads() throws SQLException {
        for (int id = 0; id < 3000; id++) {
            put("Id", number(id), "title", text("f" + id % 1000), "rest", text("x".repeat(500)));
        }
        try (DynamoDbClient client =
                client(DynamoDbClient.builder(), redshift, redshift.aws().key())) {
            assertThat(client.scan(scan -> scan.tableName("Films")).lastEvaluatedKey())
                    .as("the key of the first of several pages")
                    .isNotEmpty();

            statement.execute(copy(""));

            assertThat(rows("select id from movies"))
                    .containsExactlyInAnyOrderElementsOf(
                            client.scanPaginator(scan -> scan.tableName("Films")).items().stream()
                                    .map(item -> Objects.requireNonNull(item.get("Id"))
                                            .n())
                                    .toList());
        }
    }

    @Test
    void columnListLeavesTheOthersTheirDefaults() throws SQLException {
        statement.execute("alter table movies add column origin varchar(9) default 'somewhere'");
        put("Id", number(1), "title", text("Alien"), "origin", text("here"));

        statement.execute("copy movies (id, title) " + from("Films") + " readratio as 50");

        assertThat(rows("select id, title, origin from movies")).containsExactly("1|Alien|somewhere");
    }

    @Test
    void attributeThatIsNotThereIsNullUnderEmptyAsNull() throws SQLException {
        put("Id", number(1));
        put("Id", number(2), "title", text(""));

        statement.execute(copy("emptyasnull"));

        assertThat(rows("select id, title from movies order by id")).containsExactly("1|∅", "2|∅");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; '   '; blanksasnull; title; ∅",
                "title; 'ab  '; trimblanks; title; ab",
                "title; 'The Birds II'; truncatecolumns; title; The Bird",
                "price; 1.256; roundec; price; 1.26",
                "seen; never; acceptanydate; seen; ∅",
                "seen; 03.02.2020 05:06; timeformat 'DD.MM.YYYY HH:MI'; seen; 2020-02-03 05:06:00",
                "seen; 1580702706; timeformat 'epochsecs'; seen; 2020-02-03 04:05:06",
            })
    void conversionsDoAsForFiles(String attribute, String value, String option, String column, String expected)
            throws SQLException {
        put("Id", number(1), attribute, text(value));

        statement.execute(copy(option));

        assertThat(rows("select " + column + " from movies")).containsExactly(expected);
    }

    @Test
    void itemsThatMakeNoRowAreToldOf() throws SQLException {
        put("Id", number(1), "title", text("Alien"));
        put("Id", text("two"), "title", text("Brazil"));
        put("Id", number(3), "title", text("Casablanca"));

        assertThat(assertFails("XX000", copy(""))).contains(FAILED);
        assertThat(rows("select count(*) from movies")).containsExactly("0");

        statement.execute(copy("maxerror 5"));

        assertThat(rows("select id from movies")).containsExactly("1");
        assertThat(
                        rows(
                                "select trim(filename), line_number, trim(colname), trim(raw_field_value), err_code,"
                                        + " trim(err_reason) from stl_load_errors where query = pg_last_copy_id() order by line_number"))
                .containsExactly(
                        "dynamodb://Films|2|id|two|1207|Invalid digit, Value 't', Pos 0, Type: Integer",
                        "dynamodb://Films|3|title|Casablanca|1204|String length exceeds DDL length");
        assertThat(rows("select trim(raw_line) from stl_load_errors where query = pg_last_copy_id()"
                        + " and line_number = 2"))
                .singleElement()
                .asString()
                .contains("\"Id\":\"two\"", "\"title\":\"Brazil\"");
        assertThat(rows("select status, trim(data_source), file_format, loaded_rows, error_count, source_file_count"
                        + " from sys_load_history where query_id = pg_last_copy_id()"))
                .containsExactly("completed|dynamodb://Films|DynamoDB|1|2|1");
        assertThat(rows("select trim(filename), lines_scanned, errors, trim(file_format) from stl_load_commits"
                        + " where query = pg_last_copy_id()"))
                .containsExactly("dynamodb://Films|3|2|DynamoDB");
    }

    @Test
    void columnThatMustHaveAValueRefusesAnItemWithoutIt() throws SQLException {
        redshift.dynamoTables().create("Keyed", "key").put(Map.of("key", text("k")));

        statement.execute("copy movies " + from("Keyed") + " readratio 50 maxerror 2");

        assertThat(rows("select trim(colname), err_code from stl_load_errors where query = pg_last_copy_id()"))
                .containsExactly("id|1213");
        redshift.dynamoTables().drop("Keyed");
    }

    static Stream<AttributeValue> whatIsNeitherTextNorNumber() {
        return Stream.of(
                AttributeValue.of(new byte[] {1}),
                new AttributeValue.Truth(true),
                new AttributeValue.Nothing(),
                new AttributeValue.TextSet(Set.of("a")),
                new AttributeValue.ListOf(List.of()),
                new AttributeValue.MapOf(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("whatIsNeitherTextNorNumber")
    void otherTypesFailTheLoadWhateverErrorsItMayHave(AttributeValue value) throws SQLException {
        put("Id", number(1), "title", value);

        assertThat(assertFails("XX000", copy("ignoreallerrors"))).contains(FAILED);

        assertThat(rows("select trim(colname), err_code from stl_load_errors where query = pg_last_copy_id()"))
                .containsExactly("title|1223");
    }

    @Test
    void attributesThatDifferOnlyInCaseFailTheLoad() throws SQLException {
        put("Id", number(1), "Other", text("a"), "OTHER", text("b"));

        assertThat(assertFails("XX000", copy("maxerror 10"))).contains("differ only in case");
        assertThat(rows("select status from sys_load_history where query_id = pg_last_copy_id()"))
                .containsExactly("aborted");
    }

    @Test
    void noLoadOnlyChecks() throws SQLException {
        put("Id", number(1));

        statement.execute(copy("noload compupdate off statupdate on region 'us-east-1'"));

        assertThat(rows("select count(*) from movies")).containsExactly("0");
        put("Id", text("x"));
        assertThat(assertFails("XX000", copy("noload"))).contains(FAILED);
    }

    @Test
    void tableThatIsNotThereIsRefused() {
        assertThat(assertFails("XX000", "copy movies " + from("films") + " readratio 50"))
                .contains("Requested resource not found", "ResourceNotFoundException");
    }

    @ParameterizedTest
    @CsvSource({
        "iam_role 'arn:aws:iam::123456789012:role/unknown', is not authorized to assume IAM Role",
        "iam_role '" + FILES_ONLY + "', AccessDeniedException",
        "access_key_id 'AKIAUNKNOWN' secret_access_key 'secret', UnrecognizedClientException",
    })
    void rightsAreNeeded(String authorization, String message) {
        assertThat(assertFails("XX000", "copy movies from 'dynamodb://Films' " + authorization + " readratio 50"))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({"readratio 0", "readratio 201", "compupdate off", "readratio 50 csv", "readratio 50 acceptinvchars"})
    void statementThatRedshiftDoesNotTakeIsRefused(String options) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute("copy movies " + from("Films") + " " + options));
    }

    @Test
    @Timeout(30)
    void loadThatWaitsForItsShareCanBeCancelled() throws SQLException {
        for (int id = 0; id < 4; id++) {
            put("Id", number(id), "text", text("x".repeat(400_000)));
        }
        films.provision(1);
        // The driver sends a cancel request then.
        statement.setQueryTimeout(1);

        assertFails("57014", copy(""));

        statement.setQueryTimeout(0);
        assertThat(rows("select count(*) from movies")).containsExactly("0");
    }

    @Test
    void rowsGoWithTheTransactionAndTheReportsStay() throws SQLException {
        put("Id", number(1));
        connection.setAutoCommit(false);

        statement.execute(copy(""));
        connection.rollback();

        assertThat(rows("select count(*) from movies")).containsExactly("0");
        assertThat(rows("select status from sys_load_history where query_id = pg_last_copy_id()"))
                .containsExactly("completed");
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Puts an item of the given names and values, by turns. */
    private void put(Object... attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            item.put((String) attributes[i], (AttributeValue) attributes[i + 1]);
        }
        films.put(item);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.of(text);
    }

    private static AttributeValue number(long number) {
        return AttributeValue.of(number);
    }

    private static AttributeValue number(String number) {
        return new AttributeValue.Numeral(number);
    }

    private static String from(String table) {
        return "from 'dynamodb://" + table + "' iam_role default";
    }

    private static String copy(String options) {
        return "copy movies " + from("Films") + " readratio 50 " + options;
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    row.add(value == null ? "∅" : value);
                }
                found.add(String.join("|", row));
            }
        }
        return found;
    }

    private String assertFails(String sqlState, String sql) {
        String[] message = {""};
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute(sql))
                .satisfies(failed -> {
                    message[0] = String.valueOf(failed.getMessage());
                    assertThat(failed.getSQLState()).as(message[0]).isEqualTo(sqlState);
                });
        return message[0];
    }
}
