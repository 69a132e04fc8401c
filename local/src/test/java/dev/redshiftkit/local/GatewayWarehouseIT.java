package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** COPY and UNLOAD as a client of the gateway sees it: in its place in the session, the transaction and the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class GatewayWarehouseIT {

    private LocalRedshift redshift;
    private Connection connection;
    private Statement statement;
    private String copyGood;
    private String copyBad;

    @BeforeAll
    void startServer() {
        redshift = LocalRedshift.builder().start();
        try (S3Client s3 = s3Client()) {
            put(s3, "good.csv", "1,one\n2,two\n");
            put(s3, "bad.csv", "3,three\nno,number\n");
        }
        copyGood = copy("good.csv");
        copyBad = copy("bad.csv");
    }

    @AfterAll
    void stopServer() {
        redshift.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        statement = connection.createStatement();
        statement.execute("drop table if exists t");
        statement.execute("create table t (a int, b varchar(20))");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void copyLoadsAndReportsAsInformation() throws SQLException {
        assertThat(statement.execute(copyGood)).isFalse();
        assertThat(statement.getWarnings().getMessage())
                .isEqualTo("Load into table 't' completed, 2 record(s) loaded successfully.");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void copyCanBePreparedAndRepeated() throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement(copyGood)) {
            for (int round = 1; round <= 5; round++) {
                assertThat(copy.executeUpdate()).isZero();
                assertThat(count()).isEqualTo(2L * round);
            }
        }
    }

    @Test
    void copyIsPartOfTheTransaction() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute(copyGood);
        connection.rollback();
        assertThat(count()).isZero();
        statement.execute(copyGood);
        connection.commit();
        connection.rollback();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void failedCopyAbortsTheTransaction() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("insert into t values (9, 'gone')");
        assertFails("XX000", copyBad);
        assertFails("25P02", "select 1");
        assertFails("25P02", copyGood);
        connection.rollback();
        assertThat(count()).isZero();
    }

    @Test
    void failedCopyLeavesNothingAndTheSessionUsable() throws SQLException {
        assertFails("XX000", copyBad);
        assertThat(count()).isZero();
        assertThat(redshift.telemetry().loadErrors().records()).isNotEmpty();
    }

    @Test
    void errorsOfAFailedCopySurviveItsRollback() throws SQLException {
        connection.setAutoCommit(false);
        assertFails("XX000", copyBad);
        connection.rollback();
        connection.setAutoCommit(true);
        try (ResultSet rows = statement.executeQuery("select err_code, colname, line_number, raw_field_value"
                + " from stl_load_errors where query = pg_last_copy_id()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1207);
            assertThat(rows.getString(2).strip()).isEqualTo("a");
            assertThat(rows.getLong(3)).isEqualTo(2);
            assertThat(rows.getString(4).strip()).isEqualTo("no");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void loadsAreInTheHistoryWhenTheAnswerIsThere() throws SQLException {
        statement.execute(copyGood);
        assertThat(longOf("select loaded_rows from sys_load_history where query_id = pg_last_copy_id()"))
                .isEqualTo(2);
        assertThat(longOf("select lines_scanned from stl_load_commits where query = pg_last_copy_id()"))
                .isEqualTo(2);
        assertThat(longOf("select pg_last_copy_count()")).isEqualTo(2);
    }

    @Test
    void copyTakesItsPlaceAmongSeveralStatements() throws SQLException {
        statement.execute("insert into t values (0, 'before'); " + copyGood + "; insert into t values (4, 'after')");
        assertThat(count()).isEqualTo(4);
        assertFails("XX000", "insert into t values (5, 'gone'); " + copyBad + "; insert into t values (6, 'never')");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void copyTakesItsPlaceInSimpleQueries() throws SQLException {
        try (Connection simple = DriverManager.getConnection(
                        redshift.jdbcUrl() + "&preferQueryMode=simple", redshift.user(), redshift.password());
                Statement several = simple.createStatement()) {
            several.execute("begin; " + copyGood + "; rollback; " + copyGood);
            assertThat(count()).isEqualTo(2);
        }
    }

    @Test
    void unloadWritesWhatTheTransactionSees() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("insert into t values (7, 'seven'), (8, 'eight')");
        statement.execute("unload ('select * from t order by 1') to 's3://"
                + redshift.s3().bucket() + "/out/' iam_role default csv allowoverwrite parallel off");
        assertThat(statement.getWarnings().getMessage())
                .isEqualTo("UNLOAD completed, 2 record(s) unloaded successfully.");
        connection.rollback();
        connection.setAutoCommit(true);
        statement.execute(copy("out/"));
        assertThat(longOf("select sum(a) from t")).isEqualTo(15);
        assertThat(longOf("select unloaded_rows from sys_unload_history where query_id = pg_last_unload_id()"))
                .isEqualTo(2);
    }

    @Test
    void roleThatIsNotAttachedIsRefused() {
        assertFails("XX000", copyGood.replace(redshift.iamRole(), "arn:aws:iam::123456789012:role/Other"));
    }

    private String copy(String key) {
        return "copy t from 's3://" + redshift.s3().bucket() + "/" + key + "' iam_role '" + redshift.iamRole()
                + "' csv";
    }

    private void put(S3Client s3, String key, String content) {
        s3.putObject(request -> request.bucket(redshift.s3().bucket()).key(key), RequestBody.fromString(content));
    }

    private S3Client s3Client() {
        S3Access access = redshift.s3();
        URI endpoint = access.endpoint();
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(access.region()))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
                .build();
    }

    private long count() throws SQLException {
        return longOf("select count(*) from t");
    }

    private long longOf(String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            long count = rows.getLong(1);
            assertThat(rows.next()).isFalse();
            return count;
        }
    }

    private void assertFails(String sqlState, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute(sql))
                .satisfies(failed -> assertThat(failed.getSQLState()).isEqualTo(sqlState));
    }
}
