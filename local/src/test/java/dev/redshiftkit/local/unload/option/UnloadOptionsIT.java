package dev.redshiftkit.local.unload.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.server.TlsPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Every option with every format does what it is to do or is refused, and the page says so. With {@code -Dgolden.refresh=true}
 * the page is written anew, to be read before it is committed.
 */
@Timeout(300)
class UnloadOptionsIT {

    private static final Path PAGE = Path.of("..", "docs", "unload-options.md");

    private static LocalRedshift redshift;
    private static Connection connection;
    private static S3Client s3;
    private static int run;

    @BeforeAll
    static void start() throws SQLException {
        redshift = LocalRedshift.builder().tls(TlsPolicy.OFF).start();
        connection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        s3 = client();
        run("create table venue (id int, city varchar(20), amount decimal(8,2))");
        run("insert into venue values (1, 'Riga', 10.50), (2, 'a|b', -0.01), (3, null, null)");
        run("create table wide (id int, t varchar(65535))");
        run("insert into wide values (1, repeat('0123456789abcde', 4369))");
        for (int rows = 1; rows < 128; rows *= 2) {
            run("insert into wide select id + " + rows + ", t from wide");
        }
    }

    private static S3Client client() {
        AwsBasicCredentials keys = AwsBasicCredentials.create(
                redshift.s3().accessKey(), redshift.s3().secretKey());
        return S3Client.builder()
                .endpointOverride(redshift.s3().endpoint())
                .region(Region.of(redshift.s3().region()))
                .credentialsProvider(StaticCredentialsProvider.create(keys))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void stop() throws SQLException {
        s3.close();
        connection.close();
        redshift.close();
    }

    @Test
    void everyOptionWorksOrIsRefusedWithEveryFormat() throws IOException {
        OptionsPage page = new OptionsPage();
        List<String> wrong = new ArrayList<>();
        for (Probe probe : Probes.all(redshift.s3().accessKey(), redshift.s3().secretKey())) {
            Map<Format, String> outcomes = new EnumMap<>(Format.class);
            for (Format format : Format.values()) {
                outcomes.put(format, outcome(probe, format, wrong));
            }
            page.add(probe, outcomes);
        }
        assertThat(wrong).isEmpty();
        assertIsCurrent(page.text());
    }

    /** Returns nothing, or the refusal. */
    private static String outcome(Probe probe, Format format, List<String> wrong) {
        String prefix = "run" + run++ + "_";
        if (probe.usedPrefix()) {
            s3.putObject(request -> request.bucket(bucket()).key(prefix + Probe.OLD), RequestBody.fromString("x"));
        }
        String statement = probe.statement(format, "s3://" + bucket() + "/" + prefix);
        String refusal = refusal(statement);
        boolean works = refusal.isEmpty();
        if (works == probe.refusedWith().contains(format)) {
            wrong.add((works ? "not refused: " : "refused: ") + statement + " " + refusal);
        } else if (works && !probe.effect().test(format, written(prefix))) {
            wrong.add("without effect: " + statement);
        }
        return refusal;
    }

    private static String refusal(String statement) {
        try {
            run(statement);
            return "";
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return e.getSQLState() + " " + message.replaceFirst("^ERROR: ", "");
        }
    }

    private static Written written(String prefix) {
        return new Written(s3.listObjectsV2(request -> request.bucket(bucket()).prefix(prefix)).contents().stream()
                .map(object -> item(object, prefix))
                .toList());
    }

    private static Written.Item item(S3Object object, String prefix) {
        ResponseBytes<GetObjectResponse> got =
                s3.getObjectAsBytes(request -> request.bucket(bucket()).key(object.key()));
        return new Written.Item(
                object.key().substring(prefix.length()),
                got.asString(StandardCharsets.ISO_8859_1),
                Optional.ofNullable(got.response().serverSideEncryptionAsString()),
                Optional.ofNullable(got.response().ssekmsKeyId()));
    }

    private static String bucket() {
        return redshift.s3().bucket();
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertIsCurrent(String text) throws IOException {
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE).as("refresh it by -Dgolden.refresh=true").hasContent(text);
    }
}
