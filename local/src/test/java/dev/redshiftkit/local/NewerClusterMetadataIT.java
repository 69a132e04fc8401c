package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that can list a whole database: the driver asks for all tables and columns at once. */
class NewerClusterMetadataIT extends MetadataContract {

    @Override
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("show_discovery", "5");
        told.put("driver_token", "01234567-89ab-cdef-0123-456789abcdef");
        return told;
    }

    @Test
    void wholeDatabasesAreShown() throws SQLException {
        values(metadata.getTables(null, "shop", "child", null), "TABLE_NAME");
        values(metadata.getColumns(null, "shop", "child", null), "COLUMN_NAME");
        values(metadata.getTablePrivileges(null, "shop", "child"), "GRANTEE");
        assertThat(statements())
                .anyMatch(sql -> sql.startsWith("SHOW TABLES FROM DATABASE $1 DRIVER_TOKEN"))
                .anyMatch(sql -> sql.startsWith("SHOW COLUMNS FROM DATABASE $1 DRIVER_TOKEN"))
                .anyMatch(sql -> sql.startsWith("SHOW GRANTS ON TABLES FROM DATABASE $1 DRIVER_TOKEN"));
    }
}
