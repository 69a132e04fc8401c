package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.telemetry.Traffic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tests can count while the official driver is at work. */
@Timeout(60)
class TrafficIT {

    private LocalRedshift redshift;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        redshift = LocalRedshift.builder().start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        redshift.close();
    }

    @Test
    void executionsAreCountedByWhatTheyHaveInCommon() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("select ? + 1");
                Statement statement = connection.createStatement()) {
            for (int value = 0; value < 7; value++) {
                prepared.setInt(1, value);
                prepared.execute();
            }
            statement.execute("SELECT 5 + 1; select 'other' as x");
        }
        assertThat(redshift.traffic().executionsOf("select 2 + 3")).isEqualTo(8);
        assertThat(redshift.traffic().executionsOf("select 'any' as x")).isEqualTo(1);
        assertThat(redshift.traffic().executionsOf("select 'any' as y")).isZero();
    }

    @Test
    void loadsAndRefusedStatementsAreCountedAsWell() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table t (a int)");
            String load = "copy t from 's3://" + redshift.s3().bucket() + "/none' iam_role default";
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(load));
            assertThat(redshift.traffic().executionsOf(load)).isEqualTo(1);
        }
    }

    @Test
    void requestsToCancelAreCounted() throws SQLException {
        Traffic.Counts before = redshift.traffic().counts();
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select postgresql_pg_sleep(30)"))
                    .satisfies(cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
        }
        assertThat(redshift.traffic().counts().since(before).cancels()).isEqualTo(1);
    }

    @Test
    void requestsToS3AreCountedEvenIfTheyAreRefused() throws Exception {
        URI bucket = redshift.s3().endpoint().resolve("/" + redshift.s3().bucket());
        HttpResponse<Void> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(bucket).build(), HttpResponse.BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(redshift.traffic().counts().s3Requests()).isEqualTo(1);
    }
}
