package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The local Redshift as it is: the driver asks by SHOW commands with bound names. */
class MetadataIT extends MetadataContract {

    @Override
    Map<String, String> told() {
        return Map.of("show_discovery", "4");
    }

    @Test
    void metadataIsShown() throws SQLException {
        values(metadata.getTables(null, "shop", "child", null), "TABLE_NAME");
        assertThat(statements()).anyMatch(sql -> sql.startsWith("SHOW TABLES FROM SCHEMA $1.$2"));
    }

    @Test
    void whatTodaysDriversReadBesideIsThere() throws SQLException {
        assertThat(values(metadata.getTables(null, "shop", "parent", null), "OWNER", "DIST_STYLE", "TABLE_SUBTYPE"))
                .containsExactly("awsuser/ALL/REGULAR TABLE");
        assertThat(values(
                        metadata.getColumns(null, "shop", "child", "%"),
                        "COLUMN_NAME",
                        "IS_AUTOINCREMENT",
                        "SORT_KEY",
                        "DIST_KEY",
                        "ENCODING"))
                .containsExactly(
                        "id/YES/0/0/az64",
                        "parent_id/NO/0/1/az64",
                        "parent_code/NO/0/0/lzo",
                        "price/NO/0/0/az64",
                        "moment/NO/1/0/none",
                        "remark/NO/0/0/lzo");
    }

    @Test
    void parametersOfRoutinesAreListed() throws SQLException {
        assertThat(values(metadata.getProcedureColumns(null, "shop", "act", "%"), "COLUMN_NAME", "TYPE_NAME"))
                .containsExactly("a/int4");
        assertThat(values(metadata.getFunctions(null, "shop", "%"), "SPECIFIC_NAME"))
                .containsExactly("one(integer, character varying)");
        assertThat(values(metadata.getFunctionColumns(null, "shop", "one", "%"), "TYPE_NAME", "COLUMN_TYPE"))
                .containsExactly(
                        "int4/" + DatabaseMetaData.functionReturn,
                        "int4/" + DatabaseMetaData.functionColumnIn,
                        "varchar/" + DatabaseMetaData.functionColumnIn);
    }

    @Test
    void columnPrivilegesAreThoseGrantedToColumns() throws SQLException {
        assertThat(values(metadata.getColumnPrivileges(null, "shop", "parent", "%"), "GRANTEE"))
                .isEmpty();
    }

    @Test
    void materializedViewsAreViews() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema stock");
            statement.execute("create materialized view stock.kept distkey(id) as select id from shop.parent");
            assertThat(values(metadata.getTables(null, "stock", "kept", null), "TABLE_TYPE", "TABLE_SUBTYPE"))
                    .containsExactly("VIEW/MATERIALIZED VIEW");
            statement.execute("drop schema stock cascade");
        }
    }

    @Test
    void keysDoNotKeepDuplicatesOut() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table twice (id int primary key, other int unique)");
            assertThat(statement.executeUpdate("insert into twice values (1, 1), (1, 1)"))
                    .isEqualTo(2);
        }
    }
}
