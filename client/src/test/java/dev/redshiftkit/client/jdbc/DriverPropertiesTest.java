package dev.redshiftkit.client.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.RedshiftProperty;
import dev.redshiftkit.client.credentials.PasswordCredentials;
import dev.redshiftkit.client.security.Secret;
import dev.redshiftkit.client.tls.TlsMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriverPropertiesTest {

    @Test
    void turnsOffWhatCannotBeReliedOn() {
        assertThat(properties(TlsMode.verifyFull()).withoutCredentials())
                .containsEntry("enableFetchRingBuffer", "false")
                .containsEntry("raiseExceptionOnSilentRollback", "true")
                .containsEntry("logServerErrorDetail", "false");
    }

    @Test
    void verifiesTheHostNameByDefault() {
        assertThat(properties(TlsMode.verifyFull()).withoutCredentials())
                .containsEntry("ssl", "true")
                .containsEntry("sslmode", "verify-full")
                .doesNotContainKeys("sslrootcert", "sslfactory");
    }

    @Test
    void weakensEncryptionOnlyAsAskedFor() {
        assertThat(properties(new TlsMode.Require()).withoutCredentials())
                .containsEntry("ssl", "true")
                .containsEntry("sslfactory", "com.amazon.redshift.ssl.NonValidatingFactory")
                .doesNotContainKey("sslmode");
        assertThat(properties(new TlsMode.Disable()).withoutCredentials())
                .containsEntry("ssl", "false")
                .doesNotContainKeys("sslmode", "sslfactory");
    }

    @ParameterizedTest
    @MethodSource("modes")
    void givesTheDriverOnlyPropertiesItKnows(TlsMode mode) {
        Set<String> known = Arrays.stream(RedshiftProperty.values())
                .map(property -> property.getName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(properties(mode).withoutCredentials().keySet())
                .allSatisfy(name -> assertThat(known).contains(name.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void namesNoClassOrFileOfTheUsersChoice(TlsMode mode) {
        assertThat(properties(mode).withoutCredentials().keySet())
                .doesNotContain("socketFactory", "sslHostNameVerifier", "logPath", "plugin_name", "preferQueryMode");
    }

    static Stream<TlsMode> modes() {
        return Stream.of(TlsMode.verifyFull(), new TlsMode.Require(), new TlsMode.Disable());
    }

    @Test
    void addsTheLoginForTheDriverAlone() {
        Properties login =
                properties(TlsMode.verifyFull()).forLogin(new PasswordCredentials("report", Secret.of("sesame")));

        assertThat(login).containsEntry("user", "report").containsEntry("password", "sesame");
        assertThat(properties(TlsMode.verifyFull()).withoutCredentials()).doesNotContainKeys("user", "password");
    }

    @Test
    void roundsTheLoginTimeUpToWholeSeconds() {
        assertThat(new DriverProperties("test", TlsMode.verifyFull(), Duration.ofMillis(1_001)).withoutCredentials())
                .containsEntry("loginTimeout", "2");
    }

    private static DriverProperties properties(TlsMode mode) {
        return new DriverProperties("test", mode, Duration.ofSeconds(30));
    }
}
