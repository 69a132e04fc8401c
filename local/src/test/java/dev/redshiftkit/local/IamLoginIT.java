package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.AssumableRole;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The official driver logs in by itself with what AWS gives it, for as long as that is good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class IamLoginIT {

    private static final String INVALID_AUTHORIZATION = "28000";

    private final SettableClock clock = new SettableClock();
    private LocalRedshift redshift;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().clock(clock).start();
        try (Connection admin = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = admin.createStatement()) {
            statement.execute("create user ann password disable");
            statement.execute("create group readers");
            statement.execute("create table read_by_group (x int)");
            statement.execute("grant select on read_by_group to group readers");
        }
    }

    @AfterAll
    void stop() {
        redshift.close();
    }

    @Test
    void clusterIsFoundByItsNameAndTheUserByTheOneThatIsTold() throws SQLException {
        Properties properties = keys(redshift.aws().key());
        properties.setProperty("DbUser", "ann");
        try (Connection connection = DriverManager.getConnection(redshift.iamUrl(), properties)) {
            assertThat(currentUser(connection)).isEqualTo("ann");
        }
    }

    @Test
    void clusterIsKnownByItsIdentifierWhereHostAndPortAreTold() throws SQLException {
        Properties properties = keys(redshift.aws().key());
        properties.setProperty("DbUser", "ann");
        properties.setProperty("ClusterID", redshift.aws().cluster());
        properties.setProperty("Region", redshift.aws().region());
        String url = redshift.iamUrl()
                .replace(
                        redshift.aws().cluster() + ":" + redshift.aws().region(),
                        redshift.host() + ":" + redshift.port());
        DriverManager.getConnection(url, properties).close();
        properties.setProperty("ClusterID", "unknown");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, properties))
                .withMessageContaining("Cluster unknown not found");
    }

    @Test
    void groupsAreJoinedForTheSession() throws SQLException {
        Properties properties = keys(redshift.aws().key());
        properties.setProperty("DbUser", "ann");
        properties.setProperty("DbGroups", "readers");
        assertThat(readsByGroup(properties)).isTrue();
        properties.remove("DbGroups");
        Eventually.becomesTrue("membership has ended with the session", () -> !readsByGroup(properties));
        properties.setProperty("DbGroups", "unknown");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(redshift.iamUrl(), properties))
                .withMessageContaining("group \"unknown\" does not exist");
    }

    private boolean readsByGroup(Properties properties) {
        try (Connection connection = DriverManager.getConnection(redshift.iamUrl(), properties);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select * from read_by_group").close();
            return true;
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("permission denied");
            return false;
        }
    }

    @Test
    void userWhoIsNotThereIsMadeOnlyOnRequest() throws SQLException {
        Properties properties = keys(redshift.aws().key());
        properties.setProperty("DbUser", "newcomer");
        assertRefused(redshift.iamUrl(), properties);
        properties.setProperty("AutoCreate", "true");
        try (Connection connection = DriverManager.getConnection(redshift.iamUrl(), properties)) {
            assertThat(currentUser(connection)).isEqualTo("newcomer");
        }
        properties.setProperty("AutoCreate", "false");
        DriverManager.getConnection(redshift.iamUrl(), properties).close();
    }

    @Test
    void identityOfTheCallerIsAUserOfTheDatabase() throws SQLException {
        Properties properties = keys(redshift.iam().addUser("bob"));
        properties.setProperty("groupFederation", "true");
        try (Connection connection = DriverManager.getConnection(redshift.iamUrl(), properties)) {
            assertThat(currentUser(connection)).isEqualTo("IAM:bob");
        }
    }

    @Test
    void workgroupTakesTheIdentityOfTheCaller() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                redshift.serverlessIamUrl(), keys(redshift.iam().addUser("carol")))) {
            assertThat(currentUser(connection)).isEqualTo("IAM:carol");
        }
    }

    @Test
    void passwordThatHasExpiredLetsNobodyInButOpenSessionsGoOn() throws SQLException {
        Properties properties = keys(redshift.iam().addUser("dave"));
        properties.remove("IAMDisableCache");
        try (Connection open = DriverManager.getConnection(redshift.serverlessIamUrl(), properties)) {
            DriverManager.getConnection(redshift.serverlessIamUrl(), properties).close();
            clock.advance(Duration.ofMinutes(15));
            // The driver goes by the machine's clock, and by that what it has kept is still good.
            assertRefused(redshift.serverlessIamUrl(), properties);
            assertThat(currentUser(open)).isEqualTo("IAM:dave");
        }
        properties.setProperty("IAMDisableCache", "true");
        DriverManager.getConnection(redshift.serverlessIamUrl(), properties).close();
    }

    @Test
    void revokedPasswordLetsNobodyIn() throws SQLException {
        Properties properties = keys(redshift.iam().addUser("erin"));
        properties.remove("IAMDisableCache");
        DriverManager.getConnection(redshift.serverlessIamUrl(), properties).close();
        redshift.temporaryLogins().revokeAll();
        assertRefused(redshift.serverlessIamUrl(), properties);
    }

    @Test
    void keysOfARoleLogInUntilTheyExpire() throws SQLException {
        String role = redshift.iam().addRole(AssumableRole.named("reporting"));
        AccessKey key =
                redshift.iam().assume(role, "nightly", Duration.ofMinutes(15)).key();
        Properties properties = keys(key);
        properties.setProperty("groupFederation", "true");
        try (Connection connection = DriverManager.getConnection(redshift.iamUrl(), properties)) {
            assertThat(currentUser(connection)).isEqualTo("IAMR:reporting");
        }
        clock.advance(Duration.ofMinutes(15));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(redshift.iamUrl(), properties))
                .withMessageContaining("The security token included in the request is expired");
    }

    private static Properties keys(AccessKey key) {
        Properties properties = new Properties();
        properties.setProperty("AccessKeyID", key.id());
        properties.setProperty("SecretAccessKey", key.secret());
        key.sessionToken().ifPresent(token -> properties.setProperty("SessionToken", token));
        properties.setProperty("IAMDisableCache", "true");
        return properties;
    }

    private static String currentUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void assertRefused(String url, Properties properties) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, properties))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(INVALID_AUTHORIZATION));
    }
}
