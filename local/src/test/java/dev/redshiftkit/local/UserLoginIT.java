package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.redshiftkit.local.server.PasswordMethod;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Users made by SQL get in by what SQL says of them, from the commit on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class UserLoginIT {

    private static final String PASSWORD = "Abcd1234";
    private static final String INVALID_AUTHORIZATION = "28000";

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @ParameterizedTest
    @EnumSource(PasswordMethod.class)
    void everyFormOfAPasswordOpensTheDoor(PasswordMethod method) throws SQLException, GeneralSecurityException {
        try (LocalRedshift own = LocalRedshift.builder().passwordMethod(method).start();
                Connection admin = connect(own, own.user(), own.password());
                Statement statement = admin.createStatement()) {
            statement.execute("create user plain password 'Abcd1234'");
            statement.execute("create user hashed password 'md5" + hex("MD5", PASSWORD + "hashed") + "'");
            statement.execute("create user digested password 'sha256|Abcd1234'");
            byte[] salt = "a salt of thirty-two characters.".getBytes(StandardCharsets.US_ASCII);
            statement.execute("create user salted password 'sha256|"
                    + hex("SHA-256", PASSWORD + new String(salt, StandardCharsets.US_ASCII)) + "|"
                    + HexFormat.of().formatHex(salt) + "'");
            for (String user : new String[] {"plain", "hashed", "digested", "salted"}) {
                connect(own, user, PASSWORD).close();
                assertRefused(own, user, "Abcd12345");
            }
        }
    }

    @Test
    void whatIsDoneToAUserCountsFromTheCommitOn() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("begin");
            statement.execute("create user late password 'Abcd1234'");
            assertRefused(redshift, "late", PASSWORD);
            statement.execute("rollback");
            assertRefused(redshift, "late", PASSWORD);
            statement.execute("create user late password 'Abcd1234'");
            connect(redshift, "late", PASSWORD).close();
            statement.execute("begin");
            statement.execute("alter user late password 'Efgh5678'");
            connect(redshift, "late", PASSWORD).close();
            statement.execute("commit");
            assertRefused(redshift, "late", PASSWORD);
            connect(redshift, "late", "Efgh5678").close();
            statement.execute("drop user late");
            assertRefused(redshift, "late", "Efgh5678");
        }
    }

    static Stream<Arguments> closedDoors() {
        return Stream.of(
                arguments("create user shut password disable", ""),
                arguments("create user shut password 'Abcd1234' valid until '2000-01-01'", ""),
                arguments("create user shut password 'Abcd1234'", "alter user shut password disable"),
                arguments("create user shut password 'Abcd1234'", "alter user shut valid until '2000-01-01'"),
                arguments("create user shut_before password 'Abcd1234'", "alter user shut_before rename to shut"));
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void passwordMayBeWorthNothing(String creation, String change) throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute(creation);
            if (!change.isEmpty()) {
                statement.execute(change);
            }
            assertRefused(redshift, "shut", PASSWORD);
            statement.execute("alter user shut password 'Abcd1234' valid until 'infinity'");
            connect(redshift, "shut", PASSWORD).close();
            statement.execute("drop user shut");
        }
    }

    @Test
    void userHasNoMoreConnectionsThanHeMay() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create user single password 'Abcd1234' connection limit 1");
            try (Connection first = connect(redshift, "single", PASSWORD)) {
                assertThat(first.isValid(5)).isTrue();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> connect(redshift, "single", PASSWORD))
                        .withMessageContaining("too many connections for user \"single\"")
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("53300"));
            }
        }
    }

    @Test
    void nameBetweenQuotesKeepsItsCase() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create user \"Bob B\" password 'Abcd1234'");
            try (Connection bob = connect(redshift, "Bob B", PASSWORD)) {
                assertThat(value(bob, "select current_user")).isEqualTo("Bob B");
            }
            assertRefused(redshift, "bob b", PASSWORD);
        }
    }

    @Test
    void sessionsBeginWithTheSettingsOfTheirUser() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create user tuned password 'Abcd1234' session timeout 90");
            statement.execute("alter user tuned set search_path to elsewhere");
            statement.execute("alter user tuned set query_group to reports");
            try (Connection tuned = connect(redshift, "tuned", PASSWORD)) {
                assertThat(value(tuned, "show search_path")).isEqualTo("elsewhere");
                assertThat(value(tuned, "show query_group")).isEqualTo("reports");
                assertThat(value(tuned, "select current_setting('idle_session_timeout')"))
                        .isEqualTo("90s");
            }
            statement.execute("alter user tuned reset query_group");
            statement.execute("alter user tuned reset session timeout");
            try (Connection tuned = connect(redshift, "tuned", PASSWORD)) {
                assertThat(value(tuned, "show query_group")).isEqualTo(value(admin, "show query_group"));
                assertThat(value(tuned, "select current_setting('idle_session_timeout')"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void superuserMadeBySqlIsOneAndOthersAreNot() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create user chief password 'Abcd1234' createuser");
            statement.execute("create user clerk password 'Abcd1234'");
        }
        try (Connection chief = connect(redshift, "chief", PASSWORD);
                Statement statement = chief.createStatement()) {
            statement.execute("create user helped password 'Abcd1234'");
            statement.execute("set session authorization clerk");
            assertThat(value(chief, "select current_user")).isEqualTo("clerk");
        }
        try (Connection clerk = connect(redshift, "clerk", PASSWORD);
                Statement statement = clerk.createStatement()) {
            assertSqlState("42501", () -> statement.execute("create user helper password 'Abcd1234'"));
            assertSqlState("42501", () -> statement.execute("set session authorization chief"));
            assertSqlState("42501", () -> statement.execute("create role helper"));
        }
    }

    @Test
    void errorShowsNoPassword() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create user twice password 'Secret1234'");
            for (String wrong : new String[] {
                "create user twice password 'Secret1234'",
                "create user other password 'Secret1234' 'Secret1234'",
                "alter user nobody password 'Secret1234'",
                "create user other password 'Secret1234' in group nobody"
            }) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(wrong))
                        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("Secret1234"));
            }
        }
    }

    @Test
    void glassMustBeBrokenBeforeADatashareOfAwsDataExchangeIsTakenAway() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            statement.execute("create datashare demoshare set publicaccessible true, managedby adx");
            String toAlter = valueToSet(statement, "alter datashare demoshare set publicaccessible false");
            assertThat(valueToSet(statement, "drop datashare demoshare")).isNotEqualTo(toAlter);
            statement.execute("set datashare_break_glass_session_var to '" + toAlter + "'");
            statement.execute("alter datashare demoshare set publicaccessible false");
            assertThat(valueToSet(statement, "alter datashare demoshare set publicaccessible false"))
                    .isNotEqualTo(toAlter);
            statement.execute("set datashare_break_glass_session_var to '"
                    + valueToSet(statement, "drop datashare demoshare") + "'");
            statement.execute("drop datashare demoshare");
            assertThat(value(admin, "select count(*) from svv_datashares")).isEqualTo("0");
        }
    }

    private static String valueToSet(Statement statement, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
        String message = String.valueOf(refused.getMessage());
        assertThat(message)
                .contains("of ADX-managed datashare demoshare requires session variable"
                        + " datashare_break_glass_session_var to be set to value '");
        return message.replaceAll("(?s).* value '([0-9a-f]{14})'.*", "$1");
    }

    private Connection admin() throws SQLException {
        return connect(redshift, redshift.user(), redshift.password());
    }

    private static Connection connect(LocalRedshift redshift, String user, String password) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), user, password);
    }

    private static void assertRefused(LocalRedshift redshift, String user, String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(redshift, user, password))
                .withMessageContaining("password authentication failed for user \"" + user + "\"")
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(INVALID_AUTHORIZATION));
    }

    private static void assertSqlState(String sqlState, ThrowingCallable action) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(action)
                .satisfies(failure -> assertThat(failure.getSQLState()).isEqualTo(sqlState));
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String hex(String algorithm, String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
