package dev.redshiftkit.client.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.aws.S3Settings;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.tls.TlsMode;
import dev.redshiftkit.sql.authorization.IamRole;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentTest {

    @Test
    void readsWhereToGo() {
        Environment environment = Environment.of(Map.of(
                "REDSHIFT_HOST", "db.example.com",
                "REDSHIFT_PORT", "5440",
                "REDSHIFT_DATABASE", "sales",
                "REDSHIFT_APPLICATION_NAME", "report"));

        assertThat(environment.host()).contains("db.example.com");
        assertThat(environment.port()).hasValue(5440);
        assertThat(environment.database()).contains("sales");
        assertThat(environment.applicationName()).contains("report");
    }

    @Test
    void readsUserAndPassword() {
        Environment environment = Environment.of(Map.of("REDSHIFT_USER", "report", "REDSHIFT_PASSWORD", "sesame"));

        assertThat(environment.credentials()).hasValueSatisfying(source -> {
            PasswordCredentials login = (PasswordCredentials) source;
            assertThat(login.user()).isEqualTo("report");
            assertThat(login.password().reveal()).isEqualTo("sesame");
        });
    }

    @Test
    void setsNothingThatIsNotThere() {
        Environment environment = Environment.of(Map.of("REDSHIFT_HOST", ""));

        assertThat(environment.host()).isEmpty();
        assertThat(environment.port()).isEmpty();
        assertThat(environment.credentials()).isEmpty();
        assertThat(environment.tls()).isEmpty();
        assertThat(environment.iamRole()).isEmpty();
        assertThat(environment.pool(PoolSettings.DEFAULTS)).isEqualTo(PoolSettings.DEFAULTS);
        assertThat(environment.query(QuerySettings.DEFAULTS)).isEqualTo(QuerySettings.DEFAULTS);
        assertThat(environment.s3(S3Settings.DEFAULTS)).isEqualTo(S3Settings.DEFAULTS);
    }

    @Test
    void readsTheSettingsOfTheFeatures() {
        Environment environment = Environment.of(Map.of(
                "REDSHIFT_POOL_MAXIMUM_SIZE", "20",
                "REDSHIFT_POOL_MINIMUM_IDLE", "5",
                "REDSHIFT_POOL_CONNECTION_TIMEOUT", "5s",
                "REDSHIFT_POOL_IDLE_TIMEOUT", "1m",
                "REDSHIFT_POOL_MAX_LIFETIME", "PT15M",
                "REDSHIFT_QUERY_TIMEOUT", "500ms",
                "REDSHIFT_QUERY_LONGEST_TIMEOUT", "2h",
                "REDSHIFT_QUERY_FETCH_SIZE", "500",
                "REDSHIFT_IAM_ROLE", "arn:aws:iam::123456789012:role/load"));

        assertThat(environment.pool(PoolSettings.DEFAULTS))
                .isEqualTo(
                        new PoolSettings(20, 5, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15)));
        assertThat(environment.query(QuerySettings.DEFAULTS))
                .isEqualTo(new QuerySettings(Duration.ofMillis(500), Duration.ofHours(2), 500));
        assertThat(environment.iamRole()).contains(new IamRole("arn:aws:iam::123456789012:role/load"));
    }

    @Test
    void readsWhereS3Is() {
        S3Settings s3 = Environment.of(
                        Map.of("AWS_REGION", "eu-west-1", "REDSHIFT_S3_ENDPOINT", "http://127.0.0.1:9000"))
                .s3(S3Settings.DEFAULTS);

        assertThat(s3.region()).contains("eu-west-1");
        assertThat(s3.endpoint()).contains(URI.create("http://127.0.0.1:9000"));
        assertThat(s3.addressing()).isEqualTo(S3Settings.Addressing.PATH);
    }

    @Test
    void readsHowToEncrypt() {
        assertThat(tls("disable")).isEqualTo(new TlsMode.Disable());
        assertThat(tls("REQUIRE")).isEqualTo(new TlsMode.Require());
        assertThat(tls("verify-full")).isEqualTo(TlsMode.verifyFull());
    }

    private static TlsMode tls(String mode) {
        return Environment.of(Map.of("REDSHIFT_TLS_MODE", mode)).tls().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatItCannotReadByTheNameOfTheSetting(
            Map<String, String> variables, Consumer<Environment> read, String message) {
        assertThatThrownBy(() -> read.accept(Environment.of(variables)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal(
                        "REDSHIFT_PORT",
                        "many",
                        Environment::port,
                        "redshift.port must be a whole number, but is many"),
                refusal(
                        "REDSHIFT_USER",
                        "report",
                        Environment::credentials,
                        "redshift.password must be given together with the user, but is not given"),
                refusal(
                        "REDSHIFT_PASSWORD",
                        "sesame",
                        Environment::credentials,
                        "redshift.user must be given together with the password, but is not given"),
                refusal(
                        "REDSHIFT_SECRET_ID",
                        "prod/db",
                        Environment::credentials,
                        "redshift.secret-id must be left out, with redshift.user and redshift.password given instead, but"
                                + " is the only source of credentials"),
                refusal(
                        "REDSHIFT_TLS_MODE",
                        "prefer",
                        Environment::tls,
                        "redshift.tls.mode must be disable, require, verify-ca or verify-full, but is prefer"),
                refusal(
                        "REDSHIFT_TLS_MODE",
                        "verify-ca",
                        Environment::tls,
                        "redshift.tls.root-certificate must be a PEM file for mode verify-ca, but is not given"),
                refusal(
                        "REDSHIFT_TLS_ROOT_CERTIFICATE",
                        "/does/not/exist.pem",
                        Environment::tls,
                        "redshift.tls.root-certificate must be a readable PEM file, but is /does/not/exist.pem"),
                refusal(
                        "REDSHIFT_IAM_ROLE",
                        "loader",
                        Environment::iamRole,
                        "redshift.iam-role must be as arn:aws:iam::<account>:role/<name>, but is loader"),
                refusal(
                        "REDSHIFT_POOL_MAXIMUM_SIZE",
                        "501",
                        environment -> environment.pool(PoolSettings.DEFAULTS),
                        "redshift.pool.maximum-size must be 1 to 500, but is 501"),
                refusal(
                        "REDSHIFT_QUERY_TIMEOUT",
                        "soon",
                        environment -> environment.query(QuerySettings.DEFAULTS),
                        "redshift.query.timeout must be a duration such as 500ms, 30s or PT30S, but is soon"),
                refusal(
                        "REDSHIFT_S3_ENDPOINT",
                        "ftp://x",
                        environment -> environment.s3(S3Settings.DEFAULTS),
                        "redshift.s3.endpoint must be an http or https URI, but is ftp://x"),
                refusal(
                        "REDSHIFT_S3_ENDPOINT",
                        "http://[",
                        environment -> environment.s3(S3Settings.DEFAULTS),
                        "redshift.s3.endpoint must be an http or https URI, but is http://["),
                refusal(
                        "AWS_REGION",
                        "Ireland",
                        environment -> environment.s3(S3Settings.DEFAULTS),
                        "redshift.s3.region must be such as eu-west-1, but is Ireland"));
    }

    private static Arguments refusal(String variable, String value, Consumer<Environment> read, String message) {
        return Arguments.of(Map.of(variable, value), read, message);
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "5m, PT5M", "24h, PT24H", "PT1.5S, PT1.5S"})
    void readsDurationsAsPeopleWriteThem(String text, Duration expected) {
        assertThat(DurationText.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"30", "s", "-5s", "1d", "5 m"})
    void takesOtherTextsForNoDuration(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }
}
