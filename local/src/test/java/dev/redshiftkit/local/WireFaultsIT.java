package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.fault.Direction;
import dev.redshiftkit.local.fault.Fault;
import dev.redshiftkit.local.fault.Injection;
import dev.redshiftkit.local.fault.LineFault;
import dev.redshiftkit.local.fault.MessageFault;
import dev.redshiftkit.local.fault.MessageKind;
import dev.redshiftkit.local.fault.MessagePoint;
import dev.redshiftkit.local.fault.Schedule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of lines and messages as the official driver sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class WireFaultsIT {

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void close() {
        redshift.close();
    }

    @AfterEach
    void removeFaults() {
        redshift.faults().clear();
        Eventually.becomesTrue(
                "no connection is left", () -> redshift.traffic().counts().connectionsOpen() == 0);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void latencyHoldsForConnectionsThereAreAndEndsWithTheFault(Direction direction) throws SQLException {
        Duration delay = Duration.ofMillis(150);
        try (Connection connection = connect("")) {
            select(connection, 1);
            try (Injection latency = redshift.faults().inject(LineFault.Latency.of(direction, delay))) {
                assertThat(timeOf(() -> select(connection, 2))).isGreaterThanOrEqualTo(delay);
                assertThat(latency.strikes()).isPositive();
            }
            List<Duration> quick = new ArrayList<>();
            for (int value = 0; value < 5; value++) {
                quick.add(timeOf(() -> select(connection, 3)));
            }
            assertThat(quick).anyMatch(time -> time.compareTo(delay) < 0);
        }
    }

    @Test
    void latencyDelaysTheLoginAsWell() throws SQLException {
        Duration delay = Duration.ofMillis(100);
        redshift.faults().inject(LineFault.Latency.of(Direction.TO_CLIENT, delay));
        // Answer to the request for TLS, request for the password, greeting.
        assertThat(timeOf(() -> connect("").close())).isGreaterThanOrEqualTo(delay.multipliedBy(3));
    }

    @Test
    void latencyTakesNothingFromTheThroughput() throws SQLException {
        try (Connection connection = connect("")) {
            redshift.faults()
                    .inject(new LineFault.Latency(
                            Direction.TO_CLIENT, Duration.ofMillis(200), Duration.ofMillis(100), 1));
            // Some forty pieces of 64 KiB: one after the other they would take eight seconds.
            Duration time = timeOf(() -> assertThat(rows(connection, 25_000)).isEqualTo(25_000));
            assertThat(time).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void bandwidthLimitsTheStream() throws SQLException {
        try (Connection connection = connect("")) {
            redshift.faults().inject(new LineFault.Bandwidth(Direction.TO_CLIENT, 200_000));
            assertThat(timeOf(() -> assertThat(rows(connection, 1000)).isEqualTo(1000)))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(500));
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void slicesOfAByteAreNoProblemForTheDriver(Direction direction) throws SQLException {
        redshift.faults().inject(new LineFault.Slicing(direction, 1, Duration.ZERO));
        try (Connection connection = connect("")) {
            assertThat(rows(connection, 20)).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource(MessagePoint.Moment.class)
    void stalledAnswerRunsIntoTheDriversTimeout(MessagePoint.Moment moment) throws SQLException {
        try (Connection connection = connect("&socketTimeout=1&enableFetchRingBuffer=false")) {
            redshift.faults()
                    .inject(MessageFault.Stall.of(MessagePoint.at(moment, MessageKind.DATA_ROW)), Schedule.once());
            assertLosesTheConnection(() -> select(connection, 1));
        }
    }

    @Test
    void stalledMessageGoesOnWhenItsTimeIsOverOrTheFaultIsRemoved() throws SQLException {
        try (Connection connection = connect("")) {
            MessagePoint point = MessagePoint.inside(MessageKind.DATA_ROW);
            redshift.faults().inject(MessageFault.Stall.of(point, Duration.ofMillis(300)), Schedule.once());
            assertThat(timeOf(() -> select(connection, 1))).isGreaterThanOrEqualTo(Duration.ofMillis(300));

            Injection endless = redshift.faults()
                    .inject(MessageFault.Stall.of(MessagePoint.before(MessageKind.EXECUTE)), Schedule.once());
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> selected(connection, 2));
            Eventually.becomesTrue("the message is stalled", () -> endless.strikes() == 1);
            endless.close();
            assertThat(waiting.join()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "GSS_ENCRYPTION_REQUEST",
                "CANCEL_REQUEST",
                "DIGEST_ANSWER",
                "QUERY",
                "CLOSE",
                "FUNCTION_CALL",
                "NEGOTIATE_PROTOCOL_VERSION",
                "CLOSE_COMPLETE",
                "PARAMETER_DESCRIPTION",
                "NO_DATA",
                "PORTAL_SUSPENDED",
                "EMPTY_QUERY_RESPONSE",
                "NOTICE_RESPONSE"
            })
    void connectionCanBeBrokenAtEveryMessageOfTheDriversConversation(MessageKind kind) throws SQLException {
        for (MessagePoint.Moment moment : MessagePoint.Moment.values()) {
            MessagePoint point = MessagePoint.at(moment, kind);
            for (Fault fault : List.of(new MessageFault.Reset(point), new MessageFault.Hangup(point))) {
                Injection injection = redshift.faults().inject(fault, Schedule.once());
                boolean failed = fails(this::loginQueryAndError);
                Eventually.becomesTrue(fault + " strikes", () -> injection.strikes() == 1);
                assertThat(failed || isAtTheEnd(point)).as(fault.toString()).isTrue();
                assertThat(fails(this::loginQueryAndError)).as("afterwards").isFalse();
            }
        }
    }

    /** Whoever has said goodbye does not notice what becomes of it. */
    private static boolean isAtTheEnd(MessagePoint point) {
        return point.kind().filter(MessageKind.TERMINATE::equals).isPresent();
    }

    private void loginQueryAndError() throws SQLException {
        try (Connection connection = connect("")) {
            select(connection, 1);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1; select 2");
                statement.execute("select nothing from nowhere");
            } catch (SQLException e) {
                if (!"42P01".equals(e.getSQLState())) {
                    throw e;
                }
            }
            select(connection, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void sweepBreaksAConversationAtEachOfItsMessages(Direction direction) throws SQLException {
        int number = 0;
        Injection injection;
        do {
            number++;
            injection = redshift.faults()
                    .inject(
                            new MessageFault.Reset(MessagePoint.atAny(MessagePoint.Moment.BEFORE, direction)),
                            Schedule.nth(number));
            boolean failed = fails(() -> {
                try (Connection connection = connect("")) {
                    select(connection, 1);
                }
            });
            assertThat(failed && injection.strikes() == 0)
                    .as("message %s", number)
                    .isFalse();
            injection.close();
        } while (injection.strikes() == 1);
        assertThat(number).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void sweepOverATransactionNeverLosesWhatTheDriverCallsCommitted(Direction direction) throws SQLException {
        int number = 0;
        boolean struck;
        do {
            number++;
            try (Connection fresh = connect("")) {
                execute(fresh, "drop table if exists swept; create table swept (a int)");
            }
            struck = sweepTransaction(direction, number);
        } while (struck);
        assertThat(number).isGreaterThan(10);
    }

    /** Returns whether the fault struck. */
    private boolean sweepTransaction(Direction direction, int number) throws SQLException {
        boolean committed;
        boolean committing = false;
        Injection injection = redshift.faults()
                .inject(
                        new MessageFault.Reset(MessagePoint.atAny(MessagePoint.Moment.BEFORE, direction)),
                        Schedule.nth(number));
        try (injection;
                Connection connection = connect("")) {
            connection.setAutoCommit(false);
            execute(connection, "insert into swept values (1)");
            committing = true;
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            assertIsOfConnection(e);
            committed = false;
        }
        try (Connection afterwards = connect("")) {
            assertThat(countOf(afterwards, "swept"))
                    .as("rows after message %s", number)
                    .isBetween(committed ? 1 : 0, committing ? 1 : 0);
        }
        return injection.strikes() == 1;
    }

    @Test
    void cutWithinALargeResultIsAnErrorOrAtLeastEndsTheConnection() throws SQLException {
        try (Connection connection = connect("&enableFetchRingBuffer=false")) {
            redshift.faults()
                    .inject(new MessageFault.Reset(MessagePoint.inside(MessageKind.DATA_ROW)), Schedule.nth(5000));
            assertLosesTheConnection(() -> rows(connection, 10_000));
        }
    }

    @Test
    void lostRowIsMissingAndNobodyNotices() throws SQLException {
        try (Connection connection = connect("")) {
            redshift.faults().inject(new MessageFault.Loss(MessagePoint.before(MessageKind.DATA_ROW)), Schedule.nth(3));
            assertThat(rows(connection, 10)).isEqualTo(9);
            assertThat(rows(connection, 10)).isEqualTo(10);
        }
    }

    @Test
    void faultArrivesInTheMiddleOfAStream() throws SQLException {
        try (Connection connection = connect("&enableFetchRingBuffer=false");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(10);
            try (ResultSet rows = statement.executeQuery(series(100_000))) {
                assertThat(rows.next()).isTrue();
                redshift.faults()
                        .inject(new MessageFault.Hangup(MessagePoint.after(MessageKind.DATA_ROW)), Schedule.nth(20));
                assertLosesTheConnection(() -> {
                    while (rows.next()) {
                        rows.getInt(1);
                    }
                });
            }
        }
    }

    @Test
    void requestToCancelCanGetLost() throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            Injection lost =
                    redshift.faults().inject(new MessageFault.Hangup(MessagePoint.before(MessageKind.CANCEL_REQUEST)));
            statement.setQueryTimeout(1);
            assertThat(timeOf(() -> statement.execute("select postgresql_pg_sleep(2)")))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(lost.strikes()).isEqualTo(1);
            assertThat(redshift.traffic().counts().cancels()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void sameSeedBreaksTheSameConversations(long seed) throws SQLException {
        List<Integer> first = brokenConversations(seed);
        assertThat(brokenConversations(seed)).isEqualTo(first);
        assertThat(first).hasSizeBetween(1, 19);
    }

    private List<Integer> brokenConversations(long seed) throws SQLException {
        List<Integer> broken = new ArrayList<>();
        try (Injection injection = redshift.faults()
                .inject(new MessageFault.Reset(MessagePoint.before(MessageKind.STARTUP)), Schedule.seeded(seed, 0.3))) {
            for (int number = 0; number < 20; number++) {
                if (fails(() -> connect("").close())) {
                    broken.add(number);
                }
            }
            assertThat(injection.strikes()).isEqualTo(broken.size());
        }
        return broken;
    }

    private Connection connect(String options) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl() + options, redshift.user(), redshift.password());
    }

    private static int selected(Connection connection, int value) {
        try {
            select(connection, value);
            return value;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void select(Connection connection, int value) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + value)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(value);
            assertThat(rows.next()).isFalse();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int countOf(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int rows(Connection connection, int number) throws SQLException {
        int count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(series(number))) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static String series(int number) {
        return "select n, repeat('x', 100) from generate_series(1, " + number + ") as g(n)";
    }

    private static Duration timeOf(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void assertLosesTheConnection(Work work) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(work::run)
                .satisfies(WireFaultsIT::assertIsOfConnection);
    }

    private static boolean fails(Work work) throws SQLException {
        try {
            work.run();
            return false;
        } catch (SQLException e) {
            assertIsOfConnection(e);
            return true;
        }
    }

    /** The driver's thread that fetches rows ahead has a state of its own for whatever befalls it. */
    private static void assertIsOfConnection(SQLException error) {
        assertThat(error.getSQLState()).matches("08...|99999");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
