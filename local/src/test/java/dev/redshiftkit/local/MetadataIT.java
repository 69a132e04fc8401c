package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What the official driver reports of the objects in a database; it asks by SHOW commands with bound names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class MetadataIT {

    private static final List<String> SCHEMA = List.of(
            "create table parent (id int primary key, name varchar(20) not null encode zstd) diststyle all",
            "create table child (id bigint identity(0,1), parent_id int references parent, price decimal(8,2) default 0,"
                    + " moment timestamp sortkey, remark text, primary key (id)) distkey(parent_id)",
            "create view grown as select * from child",
            "create materialized view kept distkey(id) as select * from parent",
            "comment on table parent is 'the parents'",
            "create function one(int, varchar) returns int immutable language sql as $$ select 1 $$",
            "create procedure act(inout a int) language plpgsql as $$ begin end $$");

    private LocalRedshift redshift;
    private Connection connection;
    private DatabaseMetaData metadata;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        metadata = connection.getMetaData();
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        redshift.close();
    }

    @Test
    void databasesAndSchemasAreListed() throws SQLException {
        assertThat(values(metadata.getCatalogs(), "TABLE_CAT")).containsExactly("dev");
        assertThat(values(metadata.getSchemas(), "TABLE_SCHEM")).contains("public", "pg_catalog");
        assertThat(values(metadata.getSchemas("dev", "pub%"), "TABLE_SCHEM")).containsExactly("public");
    }

    @Test
    void tablesHaveTypesAndRemarks() throws SQLException {
        assertThat(values(metadata.getTables(null, "public", "%", null), "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                .containsExactlyInAnyOrder(
                        "child/TABLE/null",
                        "grown/VIEW/null",
                        "kept/VIEW/null",
                        "mv_tbl__kept__0/TABLE/null",
                        "parent/TABLE/the parents");
        assertThat(values(metadata.getTables("dev", "public", "par%", new String[] {"TABLE"}), "TABLE_NAME"))
                .containsExactly("parent");
    }

    @Test
    void columnsHaveTypesSizesAndDefaults() throws SQLException {
        assertThat(values(
                        metadata.getColumns(null, "public", "child", "%"),
                        "COLUMN_NAME",
                        "TYPE_NAME",
                        "COLUMN_SIZE",
                        "DECIMAL_DIGITS",
                        "IS_NULLABLE",
                        "ORDINAL_POSITION",
                        "IS_AUTOINCREMENT"))
                .containsExactly(
                        "id/int8/19/0/NO/1/YES",
                        "parent_id/int4/10/0/YES/2/NO",
                        "price/numeric/8/2/YES/3/NO",
                        "moment/timestamp/29/6/YES/4/NO",
                        "remark/varchar/256/0/YES/5/NO");
    }

    @Test
    void keysThatNobodyEnforcesAreReported() throws SQLException {
        assertThat(values(metadata.getPrimaryKeys(null, "public", "child"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactly("id/1/child_pkey");
        assertThat(values(
                        metadata.getImportedKeys(null, "public", "child"), "PKTABLE_NAME", "FKCOLUMN_NAME", "FK_NAME"))
                .containsExactly("parent/parent_id/child_parent_id_fkey");
        assertThat(values(metadata.getExportedKeys(null, "public", "parent"), "FKTABLE_NAME", "PKCOLUMN_NAME"))
                .containsExactly("child/id");
    }

    @Test
    void routinesAndTheirParametersAreListed() throws SQLException {
        assertThat(values(metadata.getProcedures(null, "public", "%"), "PROCEDURE_NAME"))
                .containsExactly("act");
        assertThat(values(metadata.getProcedureColumns(null, "public", "act", "%"), "COLUMN_NAME", "TYPE_NAME"))
                .containsExactly("a/int4");
        assertThat(values(metadata.getFunctions(null, "public", "%"), "SPECIFIC_NAME"))
                .containsExactly("one(integer, character varying)");
        assertThat(values(metadata.getFunctionColumns(null, "public", "one", "%"), "COLUMN_NAME", "TYPE_NAME"))
                .containsExactly("/int4", "/int4", "/varchar");
    }

    @Test
    void privilegesAreListed() throws SQLException {
        assertThat(values(metadata.getTablePrivileges(null, "public", "parent"), "GRANTEE", "PRIVILEGE"))
                .contains("awsuser/SELECT", "awsuser/INSERT");
        assertThat(values(metadata.getColumnPrivileges(null, "public", "parent", "%"), "GRANTEE"))
                .isEmpty();
    }

    @Test
    void keysDoNotKeepDuplicatesOut() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table twice (id int primary key, other int unique)");
            assertThat(statement.executeUpdate("insert into twice values (1, 1), (1, 1)"))
                    .isEqualTo(2);
        }
    }

    private static List<String> values(ResultSet result, String... columns) throws SQLException {
        try (result) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (String column : columns) {
                    row.add(String.valueOf(result.getString(column)));
                }
                values.add(String.join("/", row));
            }
            return values;
        }
    }
}
