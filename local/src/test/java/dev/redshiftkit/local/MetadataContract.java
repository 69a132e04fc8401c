package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.server.TlsPolicy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What the official driver reports of the objects in a database, whatever way it has of asking: that depends on what the
 * server says of itself, which a relay between the two says otherwise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class MetadataContract {

    private static final List<String> SCHEMA = List.of(
            "create schema shop",
            "create schema shopping",
            "create table shop.parent (id int, code varchar(4) not null, name varchar(20) not null encode zstd,"
                    + " primary key (id, code)) diststyle all",
            "create table shop.child (id bigint identity(0,1), parent_id int, parent_code varchar(4),"
                    + " price decimal(8,2) default 0, moment timestamp sortkey, remark text, primary key (id),"
                    + " foreign key (parent_id, parent_code) references shop.parent (id, code)) distkey(parent_id)",
            "create view shop.grown as select id, price from shop.child",
            "comment on table shop.parent is 'the parents'",
            "comment on column shop.parent.name is 'what it is called'",
            "create table shop.under_score (a int)",
            "create table shop.underxscore (a int)",
            "create function shop.one(int, varchar) returns int immutable language sql as $$ select 1 $$",
            "create procedure shop.act(inout a int) language plpgsql as $$ begin end $$");

    private LocalRedshift redshift;
    private DiscoveryRelay relay;
    Connection connection;
    DatabaseMetaData metadata;

    /** What the driver is told of the server. */
    abstract Map<String, String> told();

    @BeforeAll
    void start() throws SQLException, IOException {
        redshift = LocalRedshift.builder().tls(TlsPolicy.OFF).start();
        relay = DiscoveryRelay.to(redshift.port(), told());
        String url = "jdbc:redshift://localhost:" + relay.port() + "/" + redshift.database() + "?ssl=false";
        connection = DriverManager.getConnection(url, redshift.user(), redshift.password());
        metadata = connection.getMetaData();
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void stop() throws SQLException, IOException {
        connection.close();
        relay.close();
        redshift.close();
    }

    /** Returns what the driver has sent so far. */
    List<String> statements() {
        return relay.statements();
    }

    @Test
    void databasesAndSchemasAreListedWithoutOurs() throws SQLException {
        assertThat(values(metadata.getCatalogs(), "TABLE_CAT")).containsExactly("dev");
        assertThat(values(metadata.getSchemas(), "TABLE_SCHEM"))
                .contains("information_schema", "pg_catalog", "public", "shop", "shopping")
                .doesNotContain("redshift_kit");
        assertThat(values(metadata.getSchemas("dev", "shop"), "TABLE_SCHEM")).containsExactly("shop");
        assertThat(values(metadata.getSchemas(null, "shop%"), "TABLE_SCHEM")).containsExactly("shop", "shopping");
    }

    @Test
    void tablesHaveTypesAndRemarks() throws SQLException {
        String[] types = {"TABLE", "VIEW"};
        assertThat(values(metadata.getTables(null, "shop", "%", types), "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                .containsExactlyInAnyOrder(
                        "child/TABLE/null",
                        "grown/VIEW/null",
                        "parent/TABLE/the parents",
                        "under_score/TABLE/null",
                        "underxscore/TABLE/null");
        assertThat(values(metadata.getTables("dev", "shop", "par%", new String[] {"TABLE"}), "TABLE_NAME"))
                .containsExactly("parent");
        assertThat(values(metadata.getTables("dev", "shop", "under\\_score", types), "TABLE_NAME"))
                .containsExactly("under_score");
        assertThat(values(metadata.getTables(null, "pg_catalog", "pg_table_def", null), "TABLE_TYPE"))
                .containsExactly("SYSTEM VIEW");
    }

    @Test
    void columnsHaveTypesSizesAndDefaults() throws SQLException {
        assertThat(values(
                        metadata.getColumns(null, "shop", "child", "%"),
                        "COLUMN_NAME",
                        "TYPE_NAME",
                        "COLUMN_SIZE",
                        "DECIMAL_DIGITS",
                        "IS_NULLABLE",
                        "ORDINAL_POSITION"))
                .containsExactly(
                        "id/int8/19/0/NO/1",
                        "parent_id/int4/10/0/YES/2",
                        "parent_code/varchar/4/0/YES/3",
                        "price/numeric/8/2/YES/4",
                        "moment/timestamp/29/6/YES/5",
                        "remark/varchar/256/0/YES/6");
        assertThat(values(metadata.getColumns(null, "shop", "%", "na%"), "TABLE_NAME", "COLUMN_NAME", "REMARKS"))
                .containsExactly("parent/name/what it is called");
        assertThat(values(metadata.getColumns("dev", "shop", "grown", "%"), "COLUMN_NAME", "TYPE_NAME"))
                .containsExactly("id/int8", "price/numeric");
    }

    @Test
    void keysThatNobodyEnforcesAreReported() throws SQLException {
        assertThat(values(metadata.getPrimaryKeys(null, "shop", "parent"), "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                .containsExactlyInAnyOrder("id/1/parent_pkey", "code/2/parent_pkey");
        String[] columns = {"PKTABLE_NAME", "PKCOLUMN_NAME", "FKTABLE_NAME", "FKCOLUMN_NAME", "KEY_SEQ", "PK_NAME"};
        String[] rows = {"parent/id/child/parent_id/1/parent_pkey", "parent/code/child/parent_code/2/parent_pkey"};
        assertThat(values(metadata.getImportedKeys(null, "shop", "child"), columns))
                .containsExactly(rows);
        assertThat(values(metadata.getExportedKeys(null, "shop", "parent"), columns))
                .containsExactly(rows);
        assertThat(values(metadata.getCrossReference(null, "shop", "parent", null, "shop", "child"), columns))
                .containsExactly(rows);
        assertThat(values(metadata.getCrossReference(null, "shop", "child", null, "shop", "parent"), columns))
                .isEmpty();
        assertThat(values(metadata.getBestRowIdentifier(null, "shop", "child", 1, false), "COLUMN_NAME"))
                .containsExactly("id");
        assertThat(values(metadata.getIndexInfo(null, "shop", "child", false, false), "INDEX_NAME"))
                .isEmpty();
    }

    @Test
    void routinesAreListed() throws SQLException {
        assertThat(values(metadata.getProcedures(null, "shop", "a%"), "PROCEDURE_NAME"))
                .containsExactly("act");
        assertThat(values(metadata.getFunctions(null, "shop", "%"), "FUNCTION_NAME"))
                .containsExactly("one");
        assertThat(values(metadata.getFunctionColumns(null, "shop", "one", "%"), "ORDINAL_POSITION"))
                .contains("0");
        assertThat(values(metadata.getProcedureColumns(null, "shop", "act", "a"), "COLUMN_NAME", "COLUMN_TYPE"))
                .containsExactly("a/" + DatabaseMetaData.procedureColumnInOut);
    }

    @Test
    void privilegesAreListed() throws SQLException {
        assertThat(values(metadata.getTablePrivileges(null, "shop", "parent"), "GRANTEE", "PRIVILEGE"))
                .contains("awsuser/SELECT", "awsuser/INSERT", "awsuser/UPDATE", "awsuser/DELETE");
    }

    @Test
    void typesAndKindsOfTablesAreListed() throws SQLException {
        assertThat(values(metadata.getTypeInfo(), "TYPE_NAME"))
                .contains("bool", "int8", "numeric", "varchar", "timestamptz", "super", "varbyte", "geometry");
        assertThat(values(metadata.getTableTypes(), "TABLE_TYPE")).contains("TABLE", "VIEW", "EXTERNAL TABLE");
        assertThat(values(metadata.getUDTs(null, null, "%", null), "TYPE_SCHEM"))
                .doesNotContain("redshift_kit");
    }

    @Test
    void resultsTellTheTablesOfTheirColumns() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select id, price from shop.child")) {
            ResultSetMetaData columns = result.getMetaData();
            assertThat(columns.getTableName(1)).isEqualTo("child");
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.isNullable(2)).isEqualTo(ResultSetMetaData.columnNullable);
            assertThat(result.next()).isFalse();
        }
    }

    static List<String> values(ResultSet result, String... columns) throws SQLException {
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
