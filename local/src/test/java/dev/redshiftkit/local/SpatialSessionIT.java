package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What sessions have to do with functions of this process: nothing before they call one, and never more than that. */
@Timeout(60)
class SpatialSessionIT {

    private static final String ACCEPTOR = "redshift-local-callback-accept";

    @Test
    void onlySessionsThatCallBackHaveAThreadAndOnlyWhileTheyLast() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            try (Connection connection = connect(redshift);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table places (id int, g geometry)");
                statement.execute("select count(*) from places");
                assertThat(threads()).containsExactly(ACCEPTOR);

                statement.execute("insert into places values (1, st_point(1, 2))");
                assertThat(threads()).hasSize(2).contains(ACCEPTOR);
            }
            Eventually.becomesTrue("the thread has ended", () -> threads().equals(List.of(ACCEPTOR)));
        }
        assertThat(threads()).isEmpty();
    }

    @Test
    void superuserOfTheClusterCannotConnectToAnything() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            statement.execute("select st_point(1, 2)");
            for (String forbidden : List.of(
                    "select redshift_kit.dblink_connect('host=127.0.0.1')",
                    "select redshift_kit.dblink_exec('callback', 'select 1')",
                    "select redshift_kit.open_callback()",
                    "grant execute on function redshift_kit.dblink_connect(text) to public",
                    "grant execute on function redshift_kit.open_callback() to public")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void closingEndsASessionThatCallsBack() throws SQLException {
        LocalRedshift redshift = LocalRedshift.builder().start();
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement();
                ResultSet point = statement.executeQuery("select st_astext(st_point(1, 2))")) {
            assertThat(point.next()).isTrue();
            assertThat(point.getString(1)).isEqualTo("POINT(1 2)");
            redshift.close();
        }
        assertThat(threads()).isEmpty();
    }

    private static Connection connect(LocalRedshift redshift) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("redshift-local-callback"))
                .toList();
    }
}
