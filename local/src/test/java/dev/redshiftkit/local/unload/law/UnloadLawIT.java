package dev.redshiftkit.local.unload.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.server.TlsPolicy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** UNLOAD then COPY gives the same table. */
@Timeout(300)
class UnloadLawIT {

    private static final long SEED = 20261125;
    private static final int ROWS = 40;

    private static LocalRedshift redshift;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        redshift = LocalRedshift.builder().tls(TlsPolicy.OFF).start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        redshift.close();
    }

    static Stream<Arguments> everyFormatWithEveryType() {
        return Stream.of(RoundTrip.values())
                .flatMap(way -> Stream.of(Kind.values()).map(kind -> arguments(way, kind)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFormatWithEveryType")
    void copyGivesTheTableThatWasUnloaded(RoundTrip way, Kind kind) throws SQLException {
        fill(way, kind);
        String prefix = "s3://" + redshift.s3().bucket() + "/" + way + "/" + kind + "/";
        String unload = "unload ('select id, x from original') to '" + prefix + "' iam_role default manifest "
                + way.unloadOptions(kind);
        if (way.refuses(kind)) {
            assertThatThrownBy(() -> run(unload))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
            return;
        }
        run(unload);

        run("copy reloaded from '" + prefix + "manifest' iam_role default manifest " + way.copyOptions(kind));

        assertThat(rows("reloaded")).as("seed %d", SEED).isEqualTo(rows("original"));
    }

    private static void fill(RoundTrip way, Kind kind) throws SQLException {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + (way + " " + kind).hashCode());
        run("drop table if exists original");
        run("drop table if exists reloaded");
        run("create table original (id int, x " + kind.type() + ")");
        run("create table reloaded (like original)");
        for (int id = 0; id < ROWS; id++) {
            run("insert into original select " + id + ", " + kind.literal(random, way));
        }
    }

    private static List<String> rows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, x from " + table + " order by id")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getInt(1) + ": " + rows.getString(2));
            }
            return found;
        }
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
