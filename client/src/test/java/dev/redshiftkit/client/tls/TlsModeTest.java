package dev.redshiftkit.client.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.client.error.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsModeTest {

    @Test
    void onlyVerifyFullProvesTheServer() {
        assertThat(TlsMode.verifyFull().provesServer()).isTrue();
        assertThat(new TlsMode.Require().provesServer()).isFalse();
        assertThat(new TlsMode.Disable().provesServer()).isFalse();
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> new TlsMode.VerifyCa(Path.of("nowhere.pem")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("redshift.tls.root-certificate must be a readable PEM file, but is nowhere.pem");
    }

    @Test
    void refusesAFileWithoutCertificates(@TempDir Path directory) throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        Path noise = Files.writeString(directory.resolve("noise.pem"), "no certificate");

        assertThatThrownBy(() -> TlsMode.verifyFull(empty))
                .hasMessageStartingWith("redshift.tls.root-certificate must be a PEM file with at least one X.509");
        assertThatThrownBy(() -> TlsMode.verifyFull(noise)).isInstanceOf(InvalidSettingException.class);
    }
}
