package dev.redshiftkit.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.error.SqlError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts make, asked in the engine's own SQL by a superuser of Redshift who is none of the engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class CatalogIT {

    /** Objects with numbers from here on were made by scripts, not by PostgreSQL itself. */
    private static final int FIRST_OWN_OID = 16_384;

    private PostgresServer server;
    private PostgresConnection connection;

    @BeforeAll
    void startServer() {
        server = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
        try (PostgresConnection admin = server.connect(PostgresServer.SUPERUSER, "template1", Map.of())) {
            admin.query(Catalog.createSuperuser("somebody", ""));
            admin.query("CALL redshift_kit.request('create user', '{\"name\": \"another\"}')");
            admin.query("CREATE DATABASE dev OWNER somebody");
        }
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void begin() {
        connection = server.connect("somebody", "dev", Map.of());
        connection.query("BEGIN");
    }

    @AfterEach
    void undo() {
        connection.close();
    }

    @Test
    void everyRelationCanBeQueriedByUsers() {
        List<String> relations = column("SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'v') AND oid >= "
                + FIRST_OWN_OID + " AND relnamespace <> 'public'::regnamespace");
        assertThat(relations).contains("svv_tables", "stl_load_errors", "sys_load_history", "pg_table_def");
        try (PostgresConnection user = server.connect("another", "dev", Map.of())) {
            for (String relation :
                    relations.stream().filter(CatalogIT::isForUsers).toList()) {
                assertThat(user.query("SELECT * FROM " + relation).columns()).isNotEmpty();
            }
        }
    }

    /** The views show each user what is his; the tables behind them would show everything, and some views do. */
    private static boolean isForUsers(String relation) {
        return !relation.matches("redshift_kit\\.(request|scoped_privilege|access_lists"
                        + "|(un)?load|(un)?loaded_file|load_error|load_error_field|load_state"
                        + "|replacement|s3_transfer|s3_failure"
                        + "|rls_.*|masking_.*|datashare.*|identity_provider|stored_tables)")
                && !relation.matches(
                        "pg_shadow|postgresql_shadow|svl_user_info|svv_rls_.*|svv_identity_providers|svv_table_info"
                                + "|stv_tbl_perm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_shadow",
                "svl_user_info",
                "svv_rls_policy",
                "svv_identity_providers",
                "svv_table_info",
                "stv_tbl_perm",
                "redshift_kit.rls_policy"
            })
    void whatIsForSuperusersIsNotForEverybody(String relation) {
        try (PostgresConnection user = server.connect("another", "dev", Map.of())) {
            assertThatExceptionOfType(SqlError.class)
                    .isThrownBy(() -> user.query("SELECT * FROM " + relation))
                    .returns("42501", SqlError::sqlState);
        }
    }

    @Test
    void whatOthersLoadedIsNotForEverybody() {
        try (PostgresConnection user = server.connect("another", "dev", Map.of())) {
            assertThatExceptionOfType(SqlError.class)
                    .isThrownBy(() -> user.query("SELECT * FROM redshift_kit.load_error"))
                    .returns("42501", SqlError::sqlState);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "show_databases() | dev",
                "show_schemas('dev', 'pub%') | dev",
                "show_tables('dev', 'public', '%') | dev",
                "show_columns('dev', 'public', 'child') | dev",
                "show_primary_keys('dev', 'public', 'parent') | dev",
                "show_foreign_keys('dev', 'public', 'child') | dev",
                "show_exported_keys('dev', 'public', 'parent') | dev",
                "show_grants('dev', 'public', 'child') | dev",
                "show_column_grants('dev', 'public', 'child') | dev",
                "show_procedures('dev', 'public') | dev",
                "show_functions('dev', 'public') | dev",
                "show_procedure_parameters('dev', 'public', 'p', 'integer') | dev",
                "show_function_parameters('dev', 'public', 'f', 'integer') | dev"
            })
    void showFunctionsListWhatThereIs(String call, String database) {
        query(
                "CREATE TABLE parent (id int) /* redshift-kit: {\"keys\": [{\"kind\": \"p\", \"columns\": [\"id\"]}]} */");
        query("CREATE TABLE child (id int) /* redshift-kit: {\"keys\": [{\"kind\": \"f\", \"columns\": [\"id\"],"
                + " \"table\": \"parent\", \"table_columns\": []}]} */");
        query("GRANT SELECT (id) ON child TO another");
        query("CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
        query("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'");

        assertThat(column("SELECT * FROM redshift_kit." + call)).contains(database);
    }

    @Test
    void attributesComeWithTheTableAndGoWithIt() {
        query("CREATE TABLE t (a int, b varchar(10)) /* redshift-kit: {\"diststyle\": \"KEY(a)\", \"columns\":"
                + " {\"a\": {\"distkey\": true, \"sortkey\": 1}, \"b\": {\"encoding\": \"zstd\"}}} */");

        assertThat(rows("SELECT \"column\", type, rtrim(encoding), distkey, sortkey FROM pg_table_def"
                        + " WHERE tablename = 't' ORDER BY 1"))
                .containsExactly(
                        List.of("a", "integer", "none", "t", "1"),
                        List.of("b", "character varying(10)", "zstd", "f", "0"));

        query("DROP TABLE t");
        assertThat(column("SELECT count(*) FROM redshift_kit.column_attributes"))
                .containsExactly("0");
    }

    @Test
    void newDistributionKeyTakesThePlaceOfTheOld() {
        query("CREATE TABLE t (a int, b int) /* redshift-kit: {\"diststyle\": \"KEY(a)\","
                + " \"columns\": {\"a\": {\"distkey\": true}}} */");
        query("ALTER TABLE t RESET (fillfactor) /* redshift-kit: {\"diststyle\": \"KEY(b)\","
                + " \"columns\": {\"b\": {\"distkey\": true}}} */");

        assertThat(column("SELECT \"column\" FROM pg_table_def WHERE tablename = 't' AND distkey"))
                .containsExactly("b");
    }

    @Test
    void tableLikeAnotherHasItsAttributesAndNotItsKeys() {
        query("CREATE TABLE t (a int) /* redshift-kit: {\"diststyle\": \"ALL\", \"columns\": {\"a\": {\"sortkey\": 1}},"
                + " \"keys\": [{\"kind\": \"p\", \"columns\": [\"a\"]}]} */");
        query("CREATE TABLE u (LIKE t) /* redshift-kit: {\"like\": \"t\"} */");

        assertThat(rows("SELECT dist_style FROM redshift_kit.show_tables('dev', 'public', 'u')"))
                .containsExactly(List.of("ALL"));
        assertThat(column("SELECT sortkey FROM pg_table_def WHERE tablename = 'u'"))
                .containsExactly("1");
        assertThat(column("SELECT pk_name FROM redshift_kit.show_primary_keys('dev', 'public', 'u')"))
                .isEmpty();
    }

    @Test
    void keyOnAColumnThatIsNotThereIsRefused() {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> query(
                        "CREATE TABLE t (a int) /* redshift-kit:" + " {\"columns\": {\"b\": {\"sortkey\": 1}}} */"))
                .returns("42703", SqlError::sqlState);
    }

    @Test
    void identityShowsItsSeedAndStep() {
        query("CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2 MINVALUE 5))");

        assertThat(column("SELECT column_default FROM svv_columns WHERE table_name = 't'")
                        .get(0))
                .startsWith("\"identity\"(")
                .endsWith(", 0, '5,2'::text)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "date_add('month', 1, '2024-01-31') | 2024-02-29 00:00:00",
                "date_add('month', 18, date '2008-02-28') | 2009-08-28 00:00:00",
                "date_add('quarter', -1, timestamp '2024-01-31 10:00') | 2023-10-31 10:00:00",
                "date_add('minute', 30, time '23:45') | 00:15:00",
                "date_diff('year', '2024-12-31', '2025-01-01') | 1",
                "date_diff('week', '2009-01-01', '2009-12-31') | 52",
                "date_diff('hour', timestamp '2024-01-01 10:59', timestamp '2024-01-01 11:01') | 1",
                "date_diff('day', timestamp '2024-01-02', date '2024-01-01') | -1",
                "date_diff('second', time '10:00', time '09:59:30') | -30",
                "add_months('2008-02-29', 1) | 2008-03-31 00:00:00",
                "add_months('2008-03-30', -1) | 2008-02-29 00:00:00",
                "months_between('1969-01-18', '1969-03-18') | -2",
                "months_between('2008-03-31', '2008-02-29') | 1",
                "last_day(date '2008-02-03') | 2008-02-29",
                "next_day('2014-08-20', 'Tuesday') | 2014-08-26",
                "next_day('2014-08-26', 'tu') | 2014-09-02",
                "convert_timezone('EST', 'PST', '2008-03-05 09:25:29') | 2008-03-05 06:25:29",
                "convert_timezone('America/New_York', timestamp '2013-02-01 08:00:00') | 2013-02-01 03:00:00",
                "trunc(timestamp '2011-07-21 10:32:38') | 2011-07-21",
                "date_part_year(date '2008-06-01') | 2008",
                "len('café') | 4",
                "len('abc  '::char(10)) | 3",
                "charindex('fish', 'dogfish') | 4",
                "replicate('ab', 2) | abab",
                "sha2('Amazon Redshift', 0) | 15013dc10bc5b293f1f66ea28d818387f191cafeb26f89639fae0b4acf9c8772",
                "json_extract_path_text('{\"a\": {\"b\": [1, 2]}}', 'a', 'b', '1') | 2",
                "json_extract_array_element_text('[111, 112]', 1) | 112",
                "json_array_length('[11, 12, 13]') | 3",
                "is_valid_json_array('{}') | f",
                "pg_last_copy_id() | -1",
                "pg_last_unload_count() | 0",
                "pg_last_query_id() | -1"
            })
    void functionsGiveRedshiftsResults(String call, String result) {
        assertThat(column("SELECT " + call)).containsExactly(result);
    }

    /** Dates that every year has are left to PostgreSQL, which is faster; so it must read them as our own reader does. */
    @Test
    void bothReadersOfDatesAgree() {
        String dates =
                "SELECT lpad(y::text, 4, '0') || '-' || lpad(m::text, 2, '0') || '-' || lpad(d::text, 2, '0') AS v"
                        + " FROM generate_series(1999, 2001) y, generate_series(0, 13) m, generate_series(0, 32) d";
        String items = "redshift_kit.format_items('YYYY-MM-DD')";

        assertThat(rows("SELECT count(*), count(*) FILTER (WHERE v ~ redshift_kit.plain_expression(" + items + ")),"
                        + " count(*) FILTER (WHERE to_date(v, 'YYYY-MM-DD')"
                        + " <> redshift_kit.formatted_moment(v, " + items + ", false)::date)"
                        + " FROM (" + dates + ") AS dates"))
                .containsExactly(List.of("1386", String.valueOf(3 * 365), "0"));
    }

    @Test
    void unknownDatePartIsRefused() {
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> query("SELECT date_add('fortnight', 1, '2024-01-01')"))
                .returns("22023", SqlError::sqlState);
    }

    @Test
    void versionIsRedshifts() {
        assertThat(column("SELECT version()").get(0))
                .startsWith("PostgreSQL 8.0.2 on ")
                .contains(", Redshift 1.0.");
    }

    @Test
    void currentUserHasTheIdOfThePgUserView() {
        assertThat(rows("SELECT current_user_id(), usesysid FROM pg_user WHERE usename = current_user"))
                .allMatch(row -> row.get(0).equals(row.get(1)));
    }

    @Test
    void superuserReadsWhatIsOthersAndNoFiles() {
        try (PostgresConnection user = server.connect("another", "dev", Map.of())) {
            user.query("CREATE TABLE theirs (a int)");
            user.query("INSERT INTO theirs VALUES (7)");
        }
        assertThat(column("SELECT a FROM theirs")).containsExactly("7");
        assertThatExceptionOfType(SqlError.class)
                .isThrownBy(() -> query("CREATE TEMP TABLE x (a text); COPY x FROM '/etc/passwd'"))
                .returns("42501", SqlError::sqlState);
    }

    private EngineResult query(String sql) {
        return connection.query(sql);
    }

    private List<List<String>> rows(String sql) {
        return query(sql).rows().stream().map(row -> List.<String>copyOf(row)).toList();
    }

    private List<String> column(String sql) {
        return query(sql).rows().stream().map(row -> row.get(0)).toList();
    }
}
