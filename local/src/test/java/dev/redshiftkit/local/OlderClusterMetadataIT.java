package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that does not say what it can: the driver queries the catalogue, as all drivers before version 2.2 do. */
class OlderClusterMetadataIT extends MetadataContract {

    @Override
    Map<String, String> told() {
        return Map.of();
    }

    @Test
    void metadataIsQueried() throws SQLException {
        values(metadata.getTables(null, "shop", "child", null), "TABLE_NAME");
        assertThat(statements())
                .noneMatch(sql -> sql.startsWith("SHOW"))
                .anyMatch(sql -> sql.contains("pg_catalog.pg_class"));
    }

    @Test
    void indexesOfKeysAreListedAmongTables() throws SQLException {
        assertThat(values(metadata.getTables(null, "shop", "%", new String[] {"INDEX"}), "TABLE_NAME"))
                .containsExactly("child_pkey", "parent_pkey");
        assertThat(values(metadata.getTables(null, "shop", "%", new String[] {"SEQUENCE"}), "TABLE_NAME"))
                .isEmpty();
    }
}
