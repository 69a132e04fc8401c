package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What dbt-redshift does in a session: it builds a relation under another name and swaps it in within one transaction, asks
 * the catalogue in between, and binds views late so that the swap does not take them away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DbtSessionIT {

    private static final String RELATIONS =
            "select tablename as name, 'table' as type from pg_tables where schemaname ilike 'shop'"
                    + " union all select viewname as name, case when definition ilike '%create materialized view%'"
                    + " then 'materialized_view' else 'view' end as type from pg_views where schemaname ilike 'shop' order by 1";

    private LocalRedshift redshift;
    private Connection connection;

    @BeforeAll
    void startServer() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stopServer() {
        redshift.close();
    }

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        execute(
                "create schema if not exists \"shop\"",
                "create table \"dev\".\"shop\".\"raw_orders\" (id int, day date, amount numeric(10,2))",
                "insert into \"dev\".\"shop\".\"raw_orders\" (id, day, amount) values"
                        + " (1, '2024-01-01', 10.50), (2, '2024-01-02', 20.00)");
    }

    @AfterEach
    void close() throws SQLException {
        execute("rollback", "drop schema if exists \"shop\" cascade");
        connection.close();
    }

    @Test
    void aTableIsBuiltAsideAndSwappedIn() throws SQLException {
        buildOrders();
        assertThat(rows(RELATIONS)).containsExactly("orders|table", "raw_orders|table");
        assertThat(rows("select \"table\", diststyle, sortkey1 from svv_table_info where \"table\" = 'orders'"))
                .containsExactly("orders|KEY(id)|day");

        execute("insert into shop.raw_orders values (3, '2024-01-03', 30.00)");
        execute("begin");
        execute(orders("orders__dbt_tmp"));
        assertThat(rows(RELATIONS)).containsExactly("orders|table", "orders__dbt_tmp|table", "raw_orders|table");
        execute(
                "alter table \"dev\".\"shop\".\"orders\" rename to \"orders__dbt_backup\"",
                "alter table \"dev\".\"shop\".\"orders__dbt_tmp\" rename to \"orders\"");
        assertThat(rows("select count(*) from \"dev\".\"shop\".\"orders\"")).containsExactly("3");
        execute("commit", "drop table if exists \"dev\".\"shop\".\"orders__dbt_backup\" cascade");
        assertThat(rows(RELATIONS)).containsExactly("orders|table", "raw_orders|table");
    }

    @Test
    void aLateBindingViewSurvivesTheSwapOfItsTable() throws SQLException {
        buildOrders();
        execute(
                "begin",
                "create view \"dev\".\"shop\".\"totals__dbt_tmp\" as (select day, sum(amount)::numeric(12,2) as total"
                        + " from \"dev\".\"shop\".\"orders\" group by day) with no schema binding");
        execute("alter table \"dev\".\"shop\".\"totals__dbt_tmp\" rename to \"totals\"");
        assertThat(rows("select col_name, col_type, col_num from pg_get_late_binding_view_cols() cols(view_schema name,"
                        + " view_name name, col_name name, col_type varchar, col_num int)"
                        + " where view_schema = 'shop' and view_name = 'totals' order by col_num"))
                .containsExactly("day|date|1", "total|numeric(12,2)|2");
        execute("commit");

        execute("insert into shop.raw_orders values (3, '2024-01-02', 5.00)");
        execute("begin", orders("orders__dbt_tmp"));
        execute(
                "alter table \"dev\".\"shop\".\"orders\" rename to \"orders__dbt_backup\"",
                "alter table \"dev\".\"shop\".\"orders__dbt_tmp\" rename to \"orders\"",
                "commit",
                "drop table if exists \"dev\".\"shop\".\"orders__dbt_backup\" cascade");
        assertThat(rows(RELATIONS)).containsExactly("orders|table", "raw_orders|table", "totals|view");
        assertThat(rows("select total from \"dev\".\"shop\".\"totals\" order by day"))
                .containsExactly("10.50", "25.00");
    }

    @Test
    void columnsOfARelationAreAskedForInTheTransactionThatMakesIt() throws SQLException {
        execute("begin", orders("orders__dbt_tmp"));
        assertThat(rows("select column_name, data_type, character_maximum_length, numeric_precision, numeric_scale"
                        + " from information_schema.\"columns\" where table_schema = 'shop'"
                        + " and table_name = 'orders__dbt_tmp' order by ordinal_position"))
                .containsExactly("id|integer|null|32|0", "day|date|null|null|null", "amount|numeric|null|10|2");
        execute("rollback");
        assertThat(rows(RELATIONS)).containsExactly("raw_orders|table");
    }

    @Test
    void anIncrementalModelReplacesTheRowsThatAreThere() throws SQLException {
        buildOrders();
        execute("insert into shop.raw_orders values (2, '2024-01-05', 99.00), (4, '2024-01-05', 4.00)");
        execute(
                "begin",
                "create temporary table \"orders__dbt_tmp123456\" diststyle key distkey (id) compound sortkey(day)"
                        + " as (select id, day, amount from \"dev\".\"shop\".\"raw_orders\" where day > '2024-01-02')",
                "delete from \"dev\".\"shop\".\"orders\" using \"orders__dbt_tmp123456\""
                        + " where (\"orders__dbt_tmp123456\".id = \"dev\".\"shop\".\"orders\".id)",
                "insert into \"dev\".\"shop\".\"orders\" (\"id\", \"day\", \"amount\")"
                        + " (select \"id\", \"day\", \"amount\" from \"orders__dbt_tmp123456\")",
                "commit");
        assertThat(rows("select id, amount from shop.orders order by id"))
                .containsExactly("1|10.50", "2|99.00", "4|4.00");
    }

    @Test
    void aFailedModelLeavesTheRelationThatWasThere() throws SQLException {
        buildOrders();
        execute("begin", orders("orders__dbt_tmp"));
        execute("alter table \"dev\".\"shop\".\"orders\" rename to \"orders__dbt_backup\"");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("select * from \"dev\".\"shop\".\"no_such_model\""))
                .satisfies(failed -> assertThat(failed.getSQLState()).isEqualTo("42P01"));
        execute("rollback");
        assertThat(rows(RELATIONS)).containsExactly("orders|table", "raw_orders|table");
        assertThat(rows("select count(*) from shop.orders")).containsExactly("2");
    }

    @Test
    void descriptionsArePersisted() throws SQLException {
        buildOrders();
        execute(
                "comment on table \"dev\".\"shop\".\"orders\" is $dbt_comment_literal_block$all 'orders'$dbt_comment_literal_block$",
                "comment on column \"dev\".\"shop\".\"orders\".amount is $dbt_comment_literal_block$in euros$dbt_comment_literal_block$");
        assertThat(rows("select c.relname, d.objsubid, d.description from pg_catalog.pg_description d"
                        + " join pg_catalog.pg_class c on c.oid = d.objoid join pg_catalog.pg_namespace n"
                        + " on n.oid = c.relnamespace where n.nspname = 'shop' order by d.objsubid"))
                .containsExactly("orders|0|all 'orders'", "orders|3|in euros");
    }

    private void buildOrders() throws SQLException {
        execute("begin", orders("orders__dbt_tmp"));
        execute("alter table \"dev\".\"shop\".\"orders__dbt_tmp\" rename to \"orders\"", "commit");
    }

    private static String orders(String name) {
        return "create table \"dev\".\"shop\".\"" + name + "\" diststyle key distkey (id) compound sortkey(day)"
                + " as (select id, day, amount from \"dev\".\"shop\".\"raw_orders\")";
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute("/* {\"app\": \"dbt\", \"target_name\": \"local\"} */ " + sql);
            }
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }
}
