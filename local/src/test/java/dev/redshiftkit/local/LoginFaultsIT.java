package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.fault.Injection;
import dev.redshiftkit.local.fault.LoginFault;
import dev.redshiftkit.local.fault.Schedule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Logins that fail, as the official driver sees them, and clocks that jump. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LoginFaultsIT {

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @AfterEach
    void removeFaults() {
        redshift.faults().clear();
        Eventually.becomesTrue(
                "no connection is left", () -> redshift.traffic().counts().connectionsOpen() == 0);
    }

    @Test
    void loginsAreRefusedAsOftenAsTheScheduleSays() throws SQLException {
        Injection refusal = redshift.faults().inject(LoginFault.Refusal.whileStarting(), Schedule.times(2));
        assertRefused("57P03", "starting up");
        assertRefused("57P03", "starting up");
        connect().close();
        assertThat(refusal.strikes()).isEqualTo(2);
    }

    @Test
    void onlyTheUserThatIsMeantIsRefused() throws SQLException {
        redshift.faults().inject(new LoginFault.Refusal(Optional.of("somebody"), "28000", "locked"));
        connect().close();
        redshift.faults().inject(new LoginFault.Refusal(Optional.of(redshift.user()), "28000", "locked"));
        assertRefused("28000", "locked");
    }

    @Test
    void expiredCredentialsLookLikeAWrongPasswordAndSpareOpenSessions() throws SQLException {
        try (Connection open = connect();
                Statement statement = open.createStatement()) {
            redshift.faults().inject(new LoginFault.ExpiredCredentials(Optional.empty()));
            assertRefused("28000", "password authentication failed for user \"awsuser\"");
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void connectionLimitCountsSessions() throws SQLException {
        redshift.faults().inject(new LoginFault.ConnectionLimit(2));
        try (Connection first = connect()) {
            try (Connection second = connect()) {
                assertThat(second.isValid(5)).isTrue();
                assertRefused("53300", "connection limit \"2\" exceeded");
            }
            Eventually.becomesTrue(
                    "one has left", () -> redshift.traffic().counts().connectionsOpen() == 1);
            connect().close();
            assertThat(first.isValid(5)).isTrue();
        }
    }

    @Test
    void sameSeedRefusesTheSameLogins() throws SQLException {
        List<Integer> first = refusedLogins();
        assertThat(refusedLogins()).isEqualTo(first);
        assertThat(first).hasSizeBetween(1, 19);
    }

    private List<Integer> refusedLogins() throws SQLException {
        List<Integer> refused = new ArrayList<>();
        try (Injection injection = redshift.faults()
                .inject(new LoginFault.ExpiredCredentials(Optional.empty()), Schedule.seeded(11, 0.4))) {
            for (int number = 0; number < 20; number++) {
                try {
                    connect().close();
                } catch (SQLException e) {
                    refused.add(number);
                }
            }
            assertThat(injection.strikes()).isEqualTo(refused.size());
        }
        return refused;
    }

    @Test
    void passwordExpiresWhenTheClockJumpsAndOpenSessionsGoOn() throws SQLException {
        String tomorrow = redshift.faults()
                .clock()
                .instant()
                .plus(Duration.ofDays(1))
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        try (Connection admin = connect();
                Statement statement = admin.createStatement()) {
            statement.execute("create user brief password 'Brief1234' valid until '" + tomorrow + "'");
            try (Connection open = connect("brief", "Brief1234")) {
                redshift.faults().jumpClock(Duration.ofDays(2));
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> connect("brief", "Brief1234"))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28000"));
                assertThat(open.isValid(5)).isTrue();
            }
            redshift.faults().clear();
            connect("brief", "Brief1234").close();
            statement.execute("drop user brief");
        }
    }

    private Connection connect() throws SQLException {
        return connect(redshift.user(), redshift.password());
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), user, password);
    }

    private void assertRefused(String state, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(this::connect)
                .withMessageContaining(message)
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }
}
