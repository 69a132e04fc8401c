package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PostgreSQL has and Redshift has not, on a lenient local Redshift and on one that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class LenientIT {

    private LocalRedshift strict;
    private LocalRedshift lenient;

    @BeforeAll
    void start() {
        strict = LocalRedshift.builder().start();
        lenient = LocalRedshift.builder().lenient().start();
    }

    @AfterAll
    void stop() {
        strict.close();
        lenient.close();
    }

    static Stream<String> statements() {
        return Stream.of(
                "select array[1, 2]",
                "select 1 where 1 = any('{1,2}'::int[])",
                "select string_agg(x, ',' order by x) from (select 'a' as x union all select 'b') t",
                "select array_to_string(array_agg(x), ',') from (select 1 as x) t",
                "select format('%s', 1), concat_ws('-', 1, 2), encode('a', 'hex'), pg_typeof(1), clock_timestamp()",
                "select json_agg(1), jsonb_set('{}'::jsonb, '{a}', '1'), row_to_json(row(1))",
                "select sum(x) over (order by x), rank() over w from (select 1 as x) t window w as (order by x)",
                "select regr_slope(x, x), mode() within group (order by x) from (select 1 as x) t",
                "select count(*) filter (where x > 1) from (values (1), (2)) t (x)",
                "select distinct on (x) x from (values (1), (2)) t (x) order by x fetch first 1 row only",
                "select * from (values (1)) t (x), lateral (select x + 1) u",
                "create temp table l (a serial, b int[], c jsonb, check (a > 0))",
                "create temp table i (a int); create unique index on i (a);"
                        + " insert into i values (1) on conflict (a) do nothing returning a",
                "begin; savepoint a; rollback to savepoint a; rollback",
                "create type mood as enum ('sad', 'happy')",
                "values (1)");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void passesWhereItIsLenient(String sql) throws SQLException {
        execute(lenient, sql);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(strict, sql))
                .satisfies(refused -> assertThat(refused.getSQLState()).isIn("0A000", "42601", "42704", "42883"));
    }

    private static void execute(LocalRedshift redshift, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            if (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    assertThat(result.next()).isTrue();
                }
            }
        }
    }
}
