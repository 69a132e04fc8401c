package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.identity.S3Policy;
import dev.redshiftkit.local.server.TlsPolicy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The right by which COPY and UNLOAD reach S3: roles with and without policies, and access keys. */
@Timeout(120)
class RoleIT {

    private static final String ALL = "arn:aws:iam::123456789012:role/all";
    private static final String READER = "arn:aws:iam::123456789012:role/reader";
    private static final String WRITER = "arn:aws:iam::123456789012:role/writer";

    private static LocalRedshift redshift;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        redshift = LocalRedshift.builder()
                .tls(TlsPolicy.OFF)
                .iamRoles(ALL)
                .iamRole(READER, S3Policy.NOTHING.reading("s3://redshift-local/shared/"))
                .iamRole(WRITER, S3Policy.NOTHING.writing("s3://redshift-local/shared/"))
                .start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        run("create table t (a int)");
        run("insert into t values (1), (2)");
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        redshift.close();
    }

    @BeforeEach
    void unload() throws SQLException {
        run(unload("shared/t_", "iam_role default"));
    }

    @Test
    void roleReadsAndWritesWhatItsPolicySays() {
        assertThatCode(() -> run(unload("shared/t_", role(WRITER)))).doesNotThrowAnyException();
        assertThatCode(() -> run(copy("shared/t_", role(READER)))).doesNotThrowAnyException();
        assertThatCode(() -> run(copy("shared/t_", "iam_role '" + READER + "," + ALL + "'")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatAPolicyDoesNotSayIsDeniedAsS3DeniesIt() {
        String denied = "S3ServiceException:Access Denied,Status 403,Error AccessDenied,Rid ";
        assertRefused(unload("shared/t_", role(READER)), denied);
        assertRefused(unload("other/t_", role(WRITER)), denied);
        assertRefused(copy("shared/t_", role(WRITER)), denied);
        assertRefused(copy("other/t_", role(READER)), denied);
    }

    @Test
    void unknownRoleCannotBeAssumed() {
        String unknown = "arn:aws:iam::123456789012:role/unknown";
        String refusal = "User arn:aws:redshift:us-east-1:123456789012:dbuser:local/awsuser"
                + " is not authorized to assume IAM Role " + unknown;
        assertRefused(unload("shared/t_", role(unknown)), refusal);
        assertRefused(copy("shared/t_", role(unknown)), refusal);
    }

    @Test
    void keysAreThoseOfTheEndpoint() {
        String secret = redshift.s3().secretKey();
        assertThatCode(() -> run(copy("shared/t_", keys(redshift.s3().accessKey(), secret))))
                .doesNotThrowAnyException();
        assertRefused(
                copy("shared/t_", keys("AKIAUNKNOWN", secret)),
                "S3ServiceException:The AWS Access Key Id you provided does not exist in our records.");
        assertRefused(
                unload("shared/t_", keys(redshift.s3().accessKey(), "wrong")),
                "S3ServiceException:The request signature we calculated does not match");
    }

    private static void assertRefused(String sql, String message) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("XX000"))
                .hasMessageContaining(message);
    }

    private static String copy(String key, String right) {
        return "copy t from 's3://redshift-local/" + key + "' " + right;
    }

    private static String unload(String key, String right) {
        return "unload ('select * from t') to 's3://redshift-local/" + key + "' " + right + " allowoverwrite";
    }

    private static String role(String arn) {
        return "iam_role '" + arn + "'";
    }

    private static String keys(String id, String secret) {
        return "access_key_id '" + id + "' secret_access_key '" + secret + "'";
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
