package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.server.TlsPolicy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A local Redshift that pretends to be serverless. */
@Timeout(120)
class ServerlessIT {

    private static LocalRedshift redshift;

    @BeforeAll
    static void start() {
        redshift = LocalRedshift.builder().tls(TlsPolicy.OFF).serverless().start();
    }

    @AfterAll
    static void stop() {
        redshift.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stl_load_errors", "stl_load_commits", "stl_unload_log", "stv_slices", "svl_user_info"})
    void viewsOfNodesAreDeniedToSuperusersAndOthers(String view) throws SQLException {
        try (Connection superuser = connect(redshift.user(), redshift.password())) {
            assertDenied(superuser, view);
            run(superuser, "create user ann password 'Secret12'");
            try (Connection ann = connect("ann", "Secret12")) {
                assertDenied(ann, view);
            } finally {
                run(superuser, "drop user ann");
            }
        }
    }

    private static void assertDenied(Connection connection, String view) {
        assertThatThrownBy(() -> count(connection, view))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"))
                .hasMessageContaining("permission denied for relation " + view);
    }

    @Test
    void monitoringViewsTellOfAnUnload() throws SQLException {
        try (Connection connection = connect(redshift.user(), redshift.password())) {
            run(connection, "unload ('select 1 as a') to 's3://redshift-local/seen_' iam_role default parallel off");

            assertThat(count(connection, "sys_unload_history where query_id = pg_last_unload_id()"))
                    .isOne();
            assertThat(count(connection, "sys_unload_detail where query_id = pg_last_unload_id()"))
                    .isOne();
            assertThat(count(connection, "svv_table_info")).isZero();
        }
    }

    @Test
    void viewsOfNodesAreThereUnlessItIsServerless() throws SQLException {
        try (LocalRedshift provisioned =
                        LocalRedshift.builder().tls(TlsPolicy.OFF).start();
                Connection connection = DriverManager.getConnection(
                        provisioned.jdbcUrl(), provisioned.user(), provisioned.password())) {
            assertThat(count(connection, "stv_slices")).isEqualTo(2);
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), user, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
