package dev.redshiftkit.local.translate.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.LocalRedshift;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rule and the database agree about which functions have other names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogFunctionsIT {

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @Test
    void ruleNamesWhatTheDatabaseHasRenamed() throws SQLException {
        assertThat(names("select name from redshift_kit.missing_function"))
                .containsExactlyInAnyOrderElementsOf(CatalogFunctions.NAMES);
    }

    @Test
    void everyNameWasOneOfTheEngine() throws SQLException {
        assertThat(
                        names(
                                "select substring(proname, 12) from pg_proc where proname like 'postgresql\\\\_%' and oid < 16384"))
                .containsAll(CatalogFunctions.NAMES);
    }

    @Test
    void noFunctionCallsOneByItsOldName() throws SQLException {
        String old = String.join("|", CatalogFunctions.NAMES);
        assertThat(names("select proname from pg_proc p join pg_language l on l.oid = p.prolang"
                        + " where lanname in ('sql', 'plpgsql') and prosqlbody is null"
                        + " and prosrc ~ '(^|[^a-z0-9_.]|pg_catalog[.])(" + old + ") *[(]'"))
                .isEmpty();
    }

    private Set<String> names(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
