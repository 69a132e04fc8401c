package dev.redshiftkit.local.translate.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rule and the database agree about which system catalogs have a view in their place, and about its columns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemCatalogsIT {

    private PostgresServer server;
    private PostgresConnection connection;

    @BeforeAll
    void start() {
        server = PostgresServer.start(Catalog.template(), PostgresSettings.DEFAULTS);
        connection = server.connect(PostgresServer.SUPERUSER, "template1", Map.of());
    }

    @AfterAll
    void stop() {
        connection.close();
        server.close();
    }

    @Test
    void ruleNamesTheViewsThatThereAre() {
        assertThat(column("SELECT relname FROM pg_class WHERE relkind = 'v' AND relname LIKE 'pg\\_%'"
                        + " AND relnamespace = 'redshift_kit'::regnamespace"))
                .containsExactlyInAnyOrderElementsOf(SystemCatalogs.names());
    }

    @Test
    void viewsHaveTheColumnsThatAStarStandsFor() {
        for (String name : SystemCatalogs.names()) {
            assertThat(columns("redshift_kit." + name)).as(name).containsAll(SystemCatalogs.columns(name));
        }
    }

    /** Newer tools ask for them. A missing value has no type that a view could have, and rows are secured otherwise here. */
    @Test
    void viewsHaveWhatTheEnginesCatalogsHave() {
        List<String> lost = List.of(
                "attmissingval", "rowsecurity", "conpfeqop", "conppeqop", "conffeqop", "confdelsetcols", "conexclop");
        for (String name : SystemCatalogs.names()) {
            if (!name.equals("pg_settings")) {
                List<String> needed = columns("pg_catalog." + name).stream()
                        .filter(column -> !lost.contains(column))
                        .toList();
                assertThat(columns("redshift_kit." + name)).as(name).containsAll(needed);
            }
        }
    }

    private List<String> columns(String relation) {
        return column("SELECT attname FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid = '"
                + relation + "'::regclass");
    }

    private List<String> column(String sql) {
        return connection.query(sql).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }
}
