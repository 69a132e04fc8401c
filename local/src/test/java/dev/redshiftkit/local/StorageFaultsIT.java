package dev.redshiftkit.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.fault.Injection;
import dev.redshiftkit.local.fault.Schedule;
import dev.redshiftkit.local.fault.StorageFault;
import dev.redshiftkit.local.fault.StorageFault.Requests;
import dev.redshiftkit.local.storage.StorageError;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Faults of S3 as COPY and UNLOAD of the official driver see them, and as the AWS SDK does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class StorageFaultsIT {

    private static final String ROWS = "1\n2\n3\n".repeat(50_000);

    private LocalRedshift redshift;
    private S3Client s3;
    private Connection connection;

    @BeforeAll
    void start() throws SQLException {
        redshift = LocalRedshift.builder().start();
        s3 = S3Client.builder()
                .endpointOverride(URI.create(redshift.s3().endpoint().toString()))
                .region(Region.of(redshift.s3().region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        redshift.s3().accessKey(), redshift.s3().secretKey())))
                .forcePathStyle(true)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        put("in/1");
        put("in/2");
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }

    @AfterAll
    void stop() throws SQLException {
        connection.close();
        s3.close();
        redshift.close();
    }

    @BeforeEach
    void createTable() throws SQLException {
        execute("drop table if exists t; create table t (a int)");
    }

    @AfterEach
    void removeFaults() {
        redshift.faults().clear();
    }

    @ParameterizedTest
    @EnumSource(
            value = StorageError.class,
            names = {"INTERNAL_ERROR", "SLOW_DOWN", "SERVICE_UNAVAILABLE", "EXPIRED_TOKEN", "REQUEST_TIMEOUT"})
    void copyTellsWhatS3Said(StorageError error) throws SQLException {
        Injection refusal = inject(new StorageFault.Refusal(Requests.any(), error), Schedule.always());
        assertCopyFails(
                "S3ServiceException:" + error.sentence() + ",Status " + error.status() + ",Error " + error.code());
        refusal.close();
        execute(copy());
        assertThat(rows()).isEqualTo(300_000);
    }

    @Test
    void copyFailsAtTheNthRequestAndLoadsNothing() throws SQLException {
        // A listing comes first, and then each of the files.
        inject(new StorageFault.Refusal(Requests.any(), StorageError.ACCESS_DENIED), Schedule.nth(3));
        assertCopyFails("Status 403,Error AccessDenied");
        assertThat(rows()).isZero();
    }

    @Test
    void copyBearsWithS3ThatIsSlowedDownOnce() throws SQLException {
        Injection refusal = inject(new StorageFault.Refusal(Requests.any(), StorageError.SLOW_DOWN), Schedule.nth(3));
        execute(copy());
        assertThat(refusal.strikes()).isEqualTo(1);
        assertThat(rows()).isEqualTo(300_000);
    }

    @Test
    void fileThatEndsEarlyFailsTheCopy() throws SQLException {
        StorageFault early = new StorageFault.ShortBody(requests("GET", "in/2"), 100_000);
        try (Injection always = inject(early, Schedule.always())) {
            assertCopyFails("transfer closed with 200000 bytes remaining to read");
            assertThat(always.strikes()).isGreaterThan(1);
        }
        assertThat(rows()).isZero();
        Injection once = inject(early, Schedule.once());
        execute(copy());
        assertThat(once.strikes()).isEqualTo(1);
        assertThat(rows()).isEqualTo(300_000);
    }

    @Test
    void slowStorageSlowsTheCopy() throws SQLException {
        inject(new StorageFault.Delay(requests("GET", "in/"), Duration.ofMillis(200)), Schedule.always());
        long start = System.nanoTime();
        execute(copy());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void unloadTellsWhatS3Said() {
        inject(new StorageFault.Refusal(requests("PUT", "out/"), StorageError.SLOW_DOWN), Schedule.once());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        execute("unload ('select 1') to 's3://" + redshift.s3().bucket() + "/out/a' iam_role default"))
                .withMessageContaining("Status 503,Error SlowDown");
    }

    @Test
    void sdkIsRefusedAtTheNthRequest() {
        inject(new StorageFault.Refusal(Requests.any(), StorageError.INTERNAL_ERROR), Schedule.nth(2));
        get("in/1");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> get("in/1"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(500))
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InternalError"));
        get("in/1");
    }

    @Test
    void bodyEndsEarlyAndSomeHttpClientsOfTheSdkDoNotNotice() {
        inject(new StorageFault.ShortBody(requests("GET", "in/1"), 100_000), Schedule.once());
        assertThat(get("in/1")).hasSize(100_000);
        assertThat(get("in/1")).hasSize(ROWS.length());
    }

    @Test
    void sdkWaits() {
        inject(new StorageFault.Delay(Requests.any(), Duration.ofMillis(300)), Schedule.once());
        long start = System.nanoTime();
        get("in/1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void sameSeedRefusesTheSameRequests() {
        List<Integer> first = refusedRequests();
        assertThat(refusedRequests()).isEqualTo(first);
        assertThat(first).hasSizeBetween(1, 19);
    }

    private List<Integer> refusedRequests() {
        List<Integer> refused = new ArrayList<>();
        try (Injection injection =
                inject(new StorageFault.Refusal(Requests.any(), StorageError.SLOW_DOWN), Schedule.seeded(5, 0.3))) {
            for (int number = 0; number < 20; number++) {
                try {
                    s3.headBucket(request -> request.bucket(redshift.s3().bucket()));
                } catch (S3Exception e) {
                    refused.add(number);
                }
            }
            assertThat(injection.occasions()).isEqualTo(20);
        }
        return refused;
    }

    private Injection inject(StorageFault fault, Schedule schedule) {
        return redshift.faults().inject(fault, schedule);
    }

    private Requests requests(String method, String keyPrefix) {
        return Requests.of(method, "/" + redshift.s3().bucket() + "/" + keyPrefix);
    }

    private void put(String key) {
        s3.putObject(request -> request.bucket(redshift.s3().bucket()).key(key), RequestBody.fromString(ROWS, UTF_8));
    }

    private String get(String key) {
        return s3.getObjectAsBytes(
                        request -> request.bucket(redshift.s3().bucket()).key(key))
                .asUtf8String();
    }

    private String copy() {
        return "copy t from 's3://" + redshift.s3().bucket() + "/in/' iam_role default";
    }

    private void assertCopyFails(String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(copy()))
                .withMessageContaining(message)
                .satisfies(error -> assertThat(error.getSQLState()).isEqualTo("XX000"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
