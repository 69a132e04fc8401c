package dev.redshiftkit.benchmarks.roundtrip;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.redshiftkit.local.LocalRedshift;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The official driver as it is used without us, with its default settings. */
final class DriverWays {

    private static final String PLAIN = "select 1";
    private static final String WITH_PARAMETER = "select ?::int";

    private DriverWays() {}

    static List<Way> all() {
        return List.of(
                new Way("driver: Statement", server -> onConnection(server, DriverWays::query)),
                new Way("driver: PreparedStatement, reused", DriverWays::reused),
                new Way("driver: prepare, execute, close", server -> onConnection(server, DriverWays::prepareAndQuery)),
                new Way("driver: the same between SET and RESET of a time-out", DriverWays::governed),
                new Way("driver: transaction of one query", DriverWays::transaction),
                new Way("driver: isValid", server -> onConnection(server, DriverWays::validate)),
                new Way("driver: connect, query, close", server -> () -> connectAndQuery(server)),
                new Way("driver and HikariCP: borrow, prepare, execute, close, return", DriverWays::pooled));
    }

    /** Does something on a connection. */
    @FunctionalInterface
    private interface Talk {
        void on(Connection connection) throws SQLException;
    }

    /** Calls on one connection that stays open. */
    private record Talker(Connection connection, Talk talk) implements Caller {

        @Override
        public void call() throws SQLException {
            talk.on(connection);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static Connection connect(LocalRedshift server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static Caller onConnection(LocalRedshift server, Talk talk) throws SQLException {
        return new Talker(connect(server), talk);
    }

    private static Caller reused(LocalRedshift server) throws SQLException {
        Connection connection = connect(server);
        PreparedStatement statement = connection.prepareStatement(WITH_PARAMETER);
        return new Talker(connection, same -> execute(statement));
    }

    private static Caller governed(LocalRedshift server) throws SQLException {
        return onConnection(server, connection -> {
            run(connection, "set statement_timeout to 5000");
            prepareAndQuery(connection);
            run(connection, "reset statement_timeout");
        });
    }

    private static Caller transaction(LocalRedshift server) throws SQLException {
        Connection connection = connect(server);
        connection.setAutoCommit(false);
        return new Talker(connection, same -> {
            query(same);
            same.commit();
        });
    }

    private static Caller pooled(LocalRedshift server) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(1);
        return new PooledCaller(new HikariDataSource(config));
    }

    /** Borrows for each call. */
    private record PooledCaller(HikariDataSource pool) implements Caller {

        @Override
        public void call() throws SQLException {
            try (Connection connection = pool.getConnection()) {
                prepareAndQuery(connection);
            }
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static void connectAndQuery(LocalRedshift server) throws SQLException {
        try (Connection connection = connect(server)) {
            query(connection);
        }
    }

    private static void query(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PLAIN)) {
            readToTheEnd(rows);
        }
    }

    private static void prepareAndQuery(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITH_PARAMETER)) {
            execute(statement);
        }
    }

    private static void execute(PreparedStatement statement) throws SQLException {
        statement.setInt(1, 1);
        try (ResultSet rows = statement.executeQuery()) {
            readToTheEnd(rows);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void validate(Connection connection) throws SQLException {
        if (!connection.isValid(5)) {
            throw new SQLException("connection is not valid");
        }
    }

    /** The driver asks the server to cancel what is closed unread. */
    private static void readToTheEnd(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        if (count != 1) {
            throw new SQLException("query was to give 1 row, but gave " + count);
        }
    }
}
