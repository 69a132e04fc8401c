package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client with little memory reads a large result: neither it nor the gateway may keep the rows. */
@Timeout(180)
class StreamingIT {

    private static final int ROWS = 1_000_000;

    @Test
    void millionRowsStreamIntoASmallClientOutOfASmallShareOfTheServer() throws Exception {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            Process client = fork(redshift);
            String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(client.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(output.strip()).endsWith("rows " + ROWS + " sum 500000500000");
            assertThat(client.exitValue()).isZero();
        }
    }

    private static Process fork(LocalRedshift redshift) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallClient.class.getName(),
                redshift.jdbcUrl(),
                redshift.user());
        command.environment().put("REDSHIFT_PASSWORD", redshift.password());
        return command.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /** The client: the official driver with its default settings, which stream through a ring buffer. */
    static final class SmallClient {

        private SmallClient() {}

        public static void main(String[] arguments) throws SQLException {
            String password = System.getenv("REDSHIFT_PASSWORD");
            try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select n, md5(n::text) from generate_series(1, " + ROWS + ") as s(n)")) {
                long count = 0;
                long sum = 0;
                while (rows.next()) {
                    count++;
                    sum += rows.getLong(1);
                }
                System.out.println("rows " + count + " sum " + sum);
            }
        }
    }
}
