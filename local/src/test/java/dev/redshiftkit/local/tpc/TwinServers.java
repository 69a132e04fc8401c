package dev.redshiftkit.local.tpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.S3Access;
import dev.redshiftkit.local.engine.postgres.PostgresConnection;
import dev.redshiftkit.local.engine.postgres.PostgresServer;
import dev.redshiftkit.local.engine.postgres.PostgresSettings;
import dev.redshiftkit.local.engine.postgres.PostgresTemplate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A local Redshift behind the official driver, and a plain PostgreSQL without anything of ours, with the same data. */
final class TwinServers implements AutoCloseable {

    private final LocalRedshift redshift = LocalRedshift.builder().start();
    private final PostgresServer postgres =
            PostgresServer.start(PostgresTemplate.EMPTY, PostgresSettings.DEFAULTS.withMaxConnections(5));
    private final Connection redshiftConnection;
    private final Statement redshiftSession;
    private final PostgresConnection postgresSession;

    private TwinServers() throws SQLException {
        redshiftConnection = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
        redshiftSession = redshiftConnection.createStatement();
        postgresSession = postgres.connect(PostgresServer.SUPERUSER, "template1", Map.of());
    }

    /** Starts both and loads a benchmark's tables into them, as each of them is loaded. */
    static TwinServers holding(String benchmark, Function<List<Table>, List<Rows>> data) throws SQLException {
        TwinServers servers = new TwinServers();
        String schema = Query.schemaOf(benchmark);
        List<Rows> tables = data.apply(Table.allOf(schema));
        servers.loadRedshift(schema, tables);
        servers.loadPostgres(Table.withoutPhysicalAttributes(schema), tables);
        return servers;
    }

    private void loadRedshift(String schema, List<Rows> tables) throws SQLException {
        redshiftSession.execute(schema);
        try (S3Client s3 = s3Client()) {
            for (Rows rows : tables) {
                String name = rows.table().name();
                s3.putObject(
                        object -> object.bucket(redshift.s3().bucket()).key("tpc/" + name + ".txt"),
                        RequestBody.fromString(rows.text()));
                redshiftSession.execute(
                        "copy " + name + " from 's3://" + redshift.s3().bucket() + "/tpc/" + name + ".txt' iam_role '"
                                + redshift.iamRole() + "' delimiter '|' dateformat 'auto' statupdate on");
            }
        }
        redshiftSession.execute("analyze");
    }

    private S3Client s3Client() {
        S3Access access = redshift.s3();
        return S3Client.builder()
                .endpointOverride(access.endpoint())
                .region(Region.of(access.region()))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
                .build();
    }

    private void loadPostgres(String schema, List<Rows> tables) {
        postgresSession.query(schema);
        for (Rows rows : tables) {
            postgresSession.copyIn(
                    "copy " + rows.table().name() + " from stdin with (delimiter '|')",
                    stream -> stream.write(rows.reversedText().getBytes(UTF_8)));
        }
        postgresSession.query("analyze");
    }

    /** Runs a query on both and holds the answers against each other; each must say something. */
    void assertSameAnswer(Query query) throws SQLException {
        boolean saysSomething = false;
        for (int number = 0; number < query.forRedshift().size(); number++) {
            Query.Statement statement = query.forRedshift().get(number);
            Answer actual = Answer.of(redshiftSession, statement.sql());
            Answer expected = Answer.of(
                    postgresSession.query(query.forPostgres().get(number).sql()));
            assertThat(Likeness.difference(actual, expected, statement.orderedBy()))
                    .as("query %s, statement %d", query.name(), number + 1)
                    .isEmpty();
            saysSomething |= expected.saysSomething();
        }
        assertThat(saysSomething).as("query %s finds something", query.name()).isTrue();
    }

    @Override
    public void close() throws SQLException {
        redshiftConnection.close();
        redshift.close();
        postgresSession.close();
        postgres.close();
    }
}
