package dev.redshiftkit.benchmarks.startup;

import dev.redshiftkit.benchmarks.harness.Stopwatch;
import dev.redshiftkit.local.LocalRedshift;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs in a process of its own: starts a local Redshift as often as it is told to, and prints a line for each. */
final class StartupProbe {

    private StartupProbe() {}

    public static void main(String[] arguments) throws SQLException {
        int starts = Integer.parseInt(arguments[0]);
        for (int start = 0; start < starts; start++) {
            System.out.println(startOnce().line());
        }
    }

    private static StartTimes startOnce() throws SQLException {
        Stopwatch starting = Stopwatch.start();
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            double start = starting.millis();
            Stopwatch querying = Stopwatch.start();
            query(redshift);
            return new StartTimes(start, querying.millis());
        }
    }

    private static void query(LocalRedshift redshift) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            if (!rows.next() || rows.getInt(1) != 1) {
                throw new IllegalStateException("select 1 did not give 1");
            }
        }
    }
}
