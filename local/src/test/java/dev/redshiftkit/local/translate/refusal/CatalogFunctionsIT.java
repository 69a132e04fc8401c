package dev.redshiftkit.local.translate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.catalog.Catalog;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rule and the database agree about which functions have other names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogFunctionsIT {

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
    void ruleNamesWhatTheDatabaseHasRenamed() {
        assertThat(names("select name from redshift_kit.missing_function"))
                .containsExactlyInAnyOrderElementsOf(CatalogFunctions.NAMES);
    }

    @Test
    void everyNameWasOneOfTheEngine() {
        assertThat(
                        names(
                                "select substring(proname, 12) from pg_proc where proname like 'postgresql\\_%' and oid < 16384"))
                .containsAll(CatalogFunctions.NAMES);
    }

    @Test
    void noFunctionCallsOneByItsOldName() {
        String old = String.join("|", CatalogFunctions.NAMES);
        assertThat(names("select proname from pg_proc p join pg_language l on l.oid = p.prolang"
                        + " where lanname in ('sql', 'plpgsql') and prosqlbody is null"
                        + " and prosrc ~ '(^|[^a-z0-9_.]|pg_catalog[.])(" + old + ") *[(]'"))
                .isEmpty();
    }

    private Set<String> names(String query) {
        return connection.query(query).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .collect(Collectors.toSet());
    }
}
