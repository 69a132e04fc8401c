package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.redshiftkit.local.aws.remote.RemoteS3;
import dev.redshiftkit.local.identity.AccessKey;
import dev.redshiftkit.local.identity.S3Policy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One local Redshift keeps its objects behind the S3 endpoint of another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class RemoteObjectsIT {

    private static final String READER = "arn:aws:iam::123456789012:role/Reader";

    private LocalRedshift owner;
    private LocalRedshift guest;
    private S3Client s3;

    @BeforeAll
    void start() throws SQLException {
        owner = LocalRedshift.builder().start();
        guest = LocalRedshift.builder()
                .objectsAt(at(owner, ownersKey()))
                .iamRole(READER, S3Policy.NOTHING.reading("s3://redshift-local"))
                .start();
        s3 = S3Client.builder()
                .endpointOverride(owner.s3().endpoint())
                .region(Region.of(owner.s3().region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        owner.s3().accessKey(), owner.s3().secretKey())))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        run(guest, "create table venue as select 1 as id, 'Riga'::varchar(20) as city union all select 2, null");
    }

    private AccessKey ownersKey() {
        return AccessKey.lasting(owner.s3().accessKey(), owner.s3().secretKey());
    }

    private static RemoteS3 at(LocalRedshift where, AccessKey key) {
        return RemoteS3.of(where.s3().endpoint(), key).withRegion(where.s3().region());
    }

    @AfterAll
    void stop() {
        s3.close();
        guest.close();
        owner.close();
    }

    @Test
    void whatIsUnloadedIsSeenByTheOwnerAndCopiedByBoth() throws SQLException {
        run(guest, unload("select * from venue", "both/venue_", "csv manifest gzip"));

        assertThat(keys("both/"))
                .containsExactly("both/venue_0000_part_00.gz", "both/venue_0001_part_00.gz", "both/venue_manifest");
        for (LocalRedshift redshift : List.of(guest, owner)) {
            run(redshift, "create table copied (id int, city varchar(20))");
            run(redshift, copy("copied", "both/venue_manifest", "csv manifest gzip"));
            assertThat(text(redshift, "select listagg(id || city) within group (order by id) from copied"))
                    .isEqualTo("1Riga2");
        }
    }

    @Test
    void columnarFilesAreReadInPieces() throws SQLException {
        run(guest, unload("select * from venue", "columns/", "parquet"));

        run(guest, "create table columns (id int, city varchar(20))");
        run(guest, copy("columns", "columns/", "parquet"));

        assertThat(text(guest, "select count(city) || '/' || count(*) from columns"))
                .isEqualTo("1/2");
    }

    @Test
    void largeFilesGoInParts() throws SQLException {
        run(guest, "create table wide (t varchar(65535))");
        run(guest, "insert into wide values (repeat('0123456789abcdef', 4000))");
        for (int rows = 1; rows < 256; rows *= 2) {
            run(guest, "insert into wide select t from wide");
        }

        run(guest, unload("select * from wide", "large/", "parallel off"));

        List<S3Object> objects = s3.listObjectsV2(
                        request -> request.bucket("redshift-local").prefix("large/"))
                .contents();
        assertThat(objects).hasSize(1);
        assertThat(objects.get(0).size()).isEqualTo(256 * 64_001L);
        assertThat(objects.get(0).eTag()).endsWith("-2\"");
        run(guest, "create table narrow (t varchar(65535))");
        run(guest, copy("narrow", "large/", ""));
        assertThat(text(guest, "select count(*) || '/' || min(len(t)) from narrow"))
                .isEqualTo("256/64000");
    }

    @Test
    void everyPageOfAListIsLoadedAndCleaned() throws SQLException {
        for (int i = 0; i < 1005; i++) {
            int id = i;
            s3.putObject(
                    request -> request.bucket("redshift-local").key("pages/" + id), RequestBody.fromString(id + "\n"));
        }
        run(guest, "create table pages (id int)");

        run(guest, copy("pages", "pages/", ""));

        assertThat(text(guest, "select count(*) || '/' || sum(id) from pages")).isEqualTo("1005/504510");
        run(guest, unload("select 1", "pages/", "cleanpath parallel off"));
        assertThat(keys("pages/")).containsExactly("pages/000");
    }

    @Test
    void aFileThatIsNotEndedIsNotSeen() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(guest, unload("select 1 / (id - 1) from venue", "broken/", "parallel off")));

        assertThat(keys("broken/")).isEmpty();
    }

    @Test
    void rolesMayDoNoMoreThanTheirPolicies() throws SQLException {
        run(guest, unload("select * from venue", "policy/", "csv"));
        run(guest, "create table policy (id int, city varchar(20))");

        run(guest, copy("policy", "policy/", "csv").replace("default", "'" + READER + "'"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        run(guest, unload("select 1", "forbidden/", "csv").replace("default", "'" + READER + "'")))
                .withMessageContaining("Error AccessDenied");
    }

    @Test
    void keysInAStatementAreThoseOfTheEndpoint() throws SQLException {
        String keys = "access_key_id '" + owner.s3().accessKey() + "' secret_access_key '";

        run(
                guest,
                unload("select 1", "keys/", "csv")
                        .replace("iam_role default", keys + owner.s3().secretKey() + "'"));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        run(guest, unload("select 1", "keys/", "csv").replace("iam_role default", keys + "wrong'")))
                .withMessageContaining("Error SignatureDoesNotMatch");
    }

    @Test
    void anUnknownBucketIsTold() {
        assertFails(guest, copy("venue", "", "").replace("redshift-local", "nowhere"), "Status 404,Error NoSuchBucket");
        assertFails(
                guest,
                unload("select 1", "a", "").replace("redshift-local", "nowhere"),
                "Status 404,Error NoSuchBucket");
    }

    @Test
    void aWrongKeyIsTold() {
        AccessKey wrong = AccessKey.lasting(owner.s3().accessKey(), "wrong");
        try (LocalRedshift redshift =
                LocalRedshift.builder().objectsAt(at(owner, wrong)).start()) {
            assertFails(redshift, "create table t (id int); " + copy("t", "x", ""), "Error SignatureDoesNotMatch");
            assertFails(redshift, unload("select 1", "x", ""), "Error SignatureDoesNotMatch");
        }
    }

    @Test
    void anEndpointThatIsBusyIsBornWithForAWhile() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        busy.start();
        URI uri = URI.create("http://localhost:" + busy.getAddress().getPort());
        try (LocalRedshift redshift =
                LocalRedshift.builder().objectsAt(RemoteS3.of(uri, ownersKey())).start()) {
            assertFails(redshift, "create table t (id int); " + copy("t", "x", ""), "Status 503,Error SlowDown");
            assertThat(requests).hasValue(6);
            assertFails(redshift, unload("select 1", "x", ""), "Status 503,Error SlowDown");
        } finally {
            busy.stop(0);
        }
    }

    private static void assertFails(LocalRedshift redshift, String sql, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(redshift, sql))
                .withMessageContaining(message)
                .extracting(SQLException::getSQLState)
                .isEqualTo("XX000");
    }

    private static String unload(String query, String key, String options) {
        return "unload ('" + query + "') to 's3://redshift-local/" + key + "' iam_role default " + options;
    }

    private static String copy(String table, String key, String options) {
        return "copy " + table + " from 's3://redshift-local/" + key + "' iam_role default " + options;
    }

    private List<String> keys(String prefix) {
        return s3.listObjectsV2(request -> request.bucket("redshift-local").prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static void run(LocalRedshift redshift, String sql) throws SQLException {
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(LocalRedshift redshift, String sql) throws SQLException {
        try (Connection connection = connect(redshift);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(LocalRedshift redshift) throws SQLException {
        return DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
    }
}
