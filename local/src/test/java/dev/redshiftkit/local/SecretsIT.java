package dev.redshiftkit.local;

import static dev.redshiftkit.local.AwsClients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The client of the AWS SDK for Secrets Manager, against the local endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SecretsIT {

    private LocalRedshift redshift;
    private SecretsManagerClient client;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
        client = client(SecretsManagerClient.builder(), redshift, redshift.aws().key());
    }

    @AfterAll
    void stop() {
        client.close();
        redshift.close();
    }

    private GetSecretValueResponse value(String id) {
        return client.getSecretValue(request -> request.secretId(id));
    }

    @Test
    void secretIsFoundByNameAndByArn() {
        String arn = redshift.secrets().create("plain", "the \"value\"");
        assertThat(value("plain").secretString()).isEqualTo("the \"value\"");
        assertThat(value(arn).name()).isEqualTo("plain");
        assertThat(value(arn.substring(0, arn.length() - 7)).arn()).isEqualTo(arn);
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> value("none"));
    }

    @Test
    void versionsAreKnownByIdAndLabel() {
        redshift.secrets().create("changing", "first");
        String first = value("changing").versionId();
        redshift.secrets().replace("changing", "second");
        assertThat(value("changing").versionStages()).containsExactly("AWSCURRENT");
        assertThat(client.getSecretValue(request -> request.secretId("changing").versionStage("AWSPREVIOUS"))
                        .secretString())
                .isEqualTo("first");
        redshift.secrets().replace("changing", "third");
        GetSecretValueResponse unlabelled =
                client.getSecretValue(request -> request.secretId("changing").versionId(first));
        assertThat(unlabelled.secretString()).isEqualTo("first");
        assertThat(unlabelled.versionStages()).isEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getSecretValue(
                        request -> request.secretId("changing").versionStage("AWSPENDING")));
    }

    @Test
    void rotationGivesTheUserAnotherPassword() throws SQLException, IOException {
        try (Connection admin = DriverManager.getConnection(redshift.jdbcUrl(), redshift.user(), redshift.password());
                Statement statement = admin.createStatement()) {
            statement.execute("create user etl password 'Abcd1234'");
        }
        redshift.secrets().createForUser("etl", "etl", "Abcd1234");
        logIn(value("etl").secretString());
        String before = value("etl").secretString();
        client.rotateSecret(request -> request.secretId("etl"));
        logIn(value("etl").secretString());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> logIn(before))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28000"));
        redshift.secrets().create("nobody", "x");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.rotateSecret(request -> request.secretId("nobody")));
    }

    private void logIn(String secret) throws SQLException, IOException {
        JsonNode login = new ObjectMapper().readTree(secret);
        assertThat(login.get("host").asText()).isEqualTo(redshift.host());
        assertThat(login.get("port").asInt()).isEqualTo(redshift.port());
        DriverManager.getConnection(
                        redshift.jdbcUrl(),
                        login.get("username").asText(),
                        login.get("password").asText())
                .close();
    }
}
