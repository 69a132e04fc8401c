package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However a session ends, nothing of it is left. */
@Timeout(60)
class SessionEndIT {

    @Test
    void connectionsThatBreakOffLeaveNoSessionAndNoThread() throws Exception {
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                Wire wire = new Wire(redshift.port())) {
            for (int round = 0; round < 10; round++) {
                Statement statement = connect(redshift, wire).createStatement();
                CompletableFuture<Void> running =
                        CompletableFuture.runAsync(() -> consume(statement, "select postgresql_pg_sleep(60)"));
                Eventually.becomesTrue("the statement runs", () -> sleeping(redshift) == 1);
                wire.cut();
                assertThat(running).failsWithin(Duration.ofSeconds(10));
                Eventually.becomesTrue(
                        "the session has ended",
                        () -> redshift.traffic().counts().connectionsOpen() == 0);
                Eventually.becomesTrue("the engine has nothing to do", () -> sleeping(redshift) == 0);
            }
            Eventually.becomesTrue(
                    "the threads have ended", () -> sessionThreads().isEmpty());
        }
    }

    @Test
    void clientThatDoesNotReadIsLeftBehindWhenTheServerCloses() throws Exception {
        LocalRedshift redshift = LocalRedshift.builder().start();
        try (Wire wire = new Wire(redshift.port())) {
            Statement statement = connect(redshift, wire).createStatement();
            wire.clog();
            new Thread(() -> consume(statement, "select repeat('x', 1000) from generate_series(1, 1000000)")).start();
            Eventually.becomesTrue("the gateway waits for its client", () -> waitsForItsClient(redshift));
            long start = System.nanoTime();
            redshift.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(sessionThreads()).isEmpty();
        }
    }

    private static boolean waitsForItsClient(LocalRedshift redshift) {
        return count(redshift, "wait_event = 'ClientWrite'") == 1;
    }

    @Test
    void idleClientIsToldThatTheServerCloses() throws SQLException {
        LocalRedshift redshift = LocalRedshift.builder().start();
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            redshift.close();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select 1"))
                    .satisfies(ended -> assertThat(ended.getSQLState()).isIn("57P01", "08006"));
        }
    }

    @Test
    void sessionThatIsTerminatedIsToldSo() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                Connection connection = connect(redshift);
                Connection administrator = connect(redshift);
                Statement statement = connection.createStatement();
                Statement terminate = administrator.createStatement()) {
            int pid = intOf(statement, "select pg_backend_pid()");
            assertThat(intOf(terminate, "select pg_terminate_backend(" + pid + ")::int"))
                    .isEqualTo(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select 1"))
                    .satisfies(ended -> assertThat(ended.getSQLState()).isIn("57P01", "08006"));
            Eventually.becomesTrue(
                    "only the administrator is left",
                    () -> redshift.traffic().counts().connectionsOpen() == 1);
        }
    }

    @Test
    void closingTwiceDoesNoHarm() {
        LocalRedshift redshift = LocalRedshift.builder().start();
        redshift.close();
        redshift.close();
        assertThat(sessionThreads()).isEmpty();
    }

    @Test
    void severalRunSideBySide() throws SQLException {
        try (LocalRedshift one = LocalRedshift.builder().start();
                LocalRedshift two = LocalRedshift.builder().database("other").start();
                Connection first = connect(one);
                Connection second = connect(two);
                Statement here = first.createStatement();
                Statement there = second.createStatement()) {
            here.execute("create table only_here (a int)");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> there.execute("select * from only_here"));
        }
    }

    private static Set<Thread> sessionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("redshift-local-(client|engine)-.*"))
                .collect(Collectors.toSet());
    }

    private static int sleeping(LocalRedshift redshift) {
        return count(redshift, "state = 'active' and query like 'select postgresql_pg_sl%'");
    }

    private static int count(LocalRedshift redshift, String condition) {
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            return intOf(statement, "select count(*) from pg_stat_activity where " + condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int intOf(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            int value = rows.getInt(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private static void consume(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(LocalRedshift redshift) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    private static Connection connect(LocalRedshift redshift, Wire wire) throws SQLException {
        String url = redshift.jdbcUrl().replace(":" + redshift.port(), ":" + wire.port());
        return DriverManager.getConnection(url, redshift.user(), redshift.password());
    }

    /** A wire to a port that can be cut or clogged, for all connections that go through it. */
    private static final class Wire implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int target;
        private final List<Socket> sockets = new ArrayList<>();
        private volatile CountDownLatch clogged = new CountDownLatch(0);

        Wire(int target) throws IOException {
            this.target = target;
            start(this::acceptAll);
        }

        int port() {
            return listener.getLocalPort();
        }

        /** Lets nothing through any more. */
        void clog() {
            clogged = new CountDownLatch(1);
        }

        synchronized void cut() throws IOException {
            clogged.countDown();
            for (Socket socket : sockets) {
                if (!socket.isClosed()) {
                    // A reset, as when a machine has gone, and not an orderly end.
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
            }
            sockets.clear();
        }

        @Override
        public void close() throws IOException {
            listener.close();
            cut();
        }

        private void acceptAll() throws IOException {
            while (!listener.isClosed()) {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                synchronized (this) {
                    sockets.add(near);
                    sockets.add(far);
                }
                start(() -> pump(near, far));
                start(() -> pump(far, near));
            }
        }

        private void pump(Socket from, Socket to) throws IOException {
            byte[] buffer = new byte[8192];
            try (InputStream input = from.getInputStream()) {
                for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                    if (to.getPort() != target) {
                        awaitFreeWay();
                    }
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
        }

        private void awaitFreeWay() throws InterruptedIOException {
            try {
                clogged.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }

        private static void start(Transfer transfer) {
            Thread thread = new Thread(() -> {
                try {
                    transfer.run();
                } catch (IOException e) {
                    // The wire was cut.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private interface Transfer {
            void run() throws IOException;
        }
    }
}
