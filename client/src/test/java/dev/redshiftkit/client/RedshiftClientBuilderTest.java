package dev.redshiftkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.config.RedshiftConfig;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.error.InvalidSettingException;
import dev.redshiftkit.client.pool.PoolSettings;
import dev.redshiftkit.client.query.QuerySettings;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.session.Endpoint;
import dev.redshiftkit.client.tls.TlsMode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedshiftClientBuilderTest {

    @Test
    void hasADefaultForAllButHostDatabaseAndCredentials() {
        RedshiftConfig config = complete().config();

        assertThat(config.endpoint()).isEqualTo(new Endpoint("db.example.com", 5439, "sales"));
        assertThat(config.tls()).isEqualTo(TlsMode.verifyFull());
        assertThat(config.pool()).isEqualTo(PoolSettings.DEFAULTS);
        assertThat(config.query()).isEqualTo(QuerySettings.DEFAULTS);
        assertThat(config.applicationName()).isEqualTo("redshift-kit");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> RedshiftClient.builder().config())
                .hasMessage("redshift.host must be the host name of a cluster or workgroup, but is not given");
        assertThatThrownBy(() -> RedshiftClient.builder().host("h").config())
                .hasMessage("redshift.database must be the name of a database, but is not given");
        assertThatThrownBy(
                        () -> RedshiftClient.builder().host("h").database("d").config())
                .hasMessage("redshift.user must be given together with redshift.password, but is not given");
    }

    @Test
    void takesOverOnlyWhatTheEnvironmentSets() {
        RedshiftConfig config = complete()
                .port(5440)
                .environment(Map.of("REDSHIFT_HOST", "other.example.com", "REDSHIFT_POOL_MAXIMUM_SIZE", "3"))
                .config();

        assertThat(config.endpoint()).isEqualTo(new Endpoint("other.example.com", 5440, "sales"));
        assertThat(config.pool().maximumSize()).isEqualTo(3);
        assertThat(((PasswordCredentials) config.credentials()).user()).isEqualTo("report");
    }

    @Test
    void refusesAnApplicationNameThatTheServerWouldCut() {
        assertThatThrownBy(() -> complete().applicationName("x".repeat(64)).config())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("redshift.application-name must be 1 to 63 printable characters of ASCII");
    }

    @Test
    void showsNoPassword() {
        assertThat(complete().config().toString()).doesNotContain("sesame");
    }

    private static RedshiftClientBuilder complete() {
        return RedshiftClient.builder()
                .host("db.example.com")
                .database("sales")
                .credentials("report", Secret.of("sesame"));
    }
}
