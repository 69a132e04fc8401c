package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.server.PasswordMethod;
import dev.redshiftkit.local.server.TlsPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the official driver gets in, and who does not. */
@Timeout(60)
class LoginIT {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_ENCRYPTION_REQUEST = 80877104;

    @ParameterizedTest
    @EnumSource(PasswordMethod.class)
    void everyPasswordMethodLetsTheRightPasswordInAndNoOther(PasswordMethod method) throws SQLException {
        try (LocalRedshift redshift =
                LocalRedshift.builder().passwordMethod(method).start()) {
            connect(redshift, redshift.jdbcUrl()).close();
            assertRefused("28000", redshift.jdbcUrl(), redshift.user(), "Wrong1234");
            assertRefused("28000", redshift.jdbcUrl(), "nobody", redshift.password());
        }
    }

    @Test
    void namesOfDatabaseAndUserMayBeUnusual() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder()
                        .database("Sales Data")
                        .user("Ann \"A\"", "pass?word&1A")
                        .start();
                Connection connection = connect(redshift, redshift.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_database(), current_user")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Sales Data");
            assertThat(rows.getString(2)).isEqualTo("Ann \"A\"");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void unknownDatabaseIsNamed() {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            String url = redshift.jdbcUrl().replace("/dev?", "/elsewhere?");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect(redshift, url))
                    .withMessageContaining("database \"elsewhere\" does not exist")
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("3D000"));
        }
    }

    @Test
    void certificateOfAnotherAuthorityIsNotTrusted() {
        try (LocalRedshift redshift = LocalRedshift.builder().start();
                LocalRedshift other = LocalRedshift.builder().start()) {
            String url =
                    "jdbc:redshift://localhost:" + redshift.port() + "/dev?sslrootcert=" + other.certificateAuthority();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(redshift, url));
            assertThat(redshift.traffic().counts().connectionsOpened()).isZero();
        }
    }

    @Test
    void hostNameThatIsNotInTheCertificateIsRefusedByVerifyFull() throws SQLException {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            connect(redshift, redshift.jdbcUrl().replace("localhost", "127.0.0.1"))
                    .close();
            String url = redshift.jdbcUrl().replace("localhost", "127.0.0.2");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(redshift, url));
        }
    }

    @Test
    void sessionInClearTextIsRefusedWhereTlsIsRequired() throws SQLException {
        try (LocalRedshift redshift =
                LocalRedshift.builder().tls(TlsPolicy.REQUIRED).start()) {
            connect(redshift, redshift.jdbcUrl()).close();
            String url = "jdbc:redshift://localhost:" + redshift.port() + "/dev?ssl=false";
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> connect(redshift, url))
                    .withMessageContaining("SSL off")
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28000"));
        }
    }

    @Test
    void requestToCancelIsTakenInClearTextWhereTlsIsRequired() throws SQLException {
        try (LocalRedshift redshift =
                        LocalRedshift.builder().tls(TlsPolicy.REQUIRED).start();
                Connection connection = connect(redshift, redshift.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("select postgresql_pg_sleep(30)"))
                    .satisfies(cancelled -> assertThat(cancelled.getSQLState()).isEqualTo("57014"));
        }
    }

    @Test
    void tlsCanBeTurnedOff() throws SQLException, IOException {
        try (LocalRedshift redshift = LocalRedshift.builder().tls(TlsPolicy.OFF).start()) {
            connect(redshift, redshift.jdbcUrl()).close();
            assertThat(answerTo(redshift, ByteBuffer.allocate(8).putInt(8).putInt(SSL_REQUEST)))
                    .isEqualTo('N');
        }
    }

    @Test
    void gssEncryptionIsDeclined() throws IOException {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            assertThat(answerTo(redshift, ByteBuffer.allocate(8).putInt(8).putInt(GSS_ENCRYPTION_REQUEST)))
                    .isEqualTo('N');
        }
    }

    @Test
    void bytesInClearTextBehindTheRequestForTlsAreNotTakenForEncrypted() throws IOException {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            ByteBuffer injected =
                    ByteBuffer.allocate(12).putInt(8).putInt(SSL_REQUEST).putInt(42);
            assertThat(answerTo(redshift, injected)).isEqualTo('E');
        }
    }

    @Test
    void clientOfAnotherProtocolIsToldSo() throws IOException {
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            ByteBuffer http = ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            http.position(http.limit());
            assertThat(answerTo(redshift, http)).isEqualTo('E');
        }
    }

    @Test
    void portInUseIsNamedAndNothingIsLeft() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalRedshift.Builder builder = LocalRedshift.builder().port(taken.getLocalPort());
            assertThatThrownBy(builder::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void certificateIsThereAsLongAsTheServer() {
        Path certificate;
        try (LocalRedshift redshift = LocalRedshift.builder().start()) {
            certificate = redshift.certificateAuthority();
            assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----");
        }
        assertThat(Files.exists(certificate)).isFalse();
    }

    private static int answerTo(LocalRedshift redshift, ByteBuffer packet) throws IOException {
        byte[] bytes = new byte[packet.flip().remaining()];
        packet.get(bytes);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redshift.port());
                InputStream answer = socket.getInputStream()) {
            socket.getOutputStream().write(bytes);
            return answer.read();
        }
    }

    private static Connection connect(LocalRedshift redshift, String url) throws SQLException {
        return DriverManager.getConnection(url, redshift.user(), redshift.password());
    }

    private static void assertRefused(String sqlState, String url, String user, String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, user, password))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo(sqlState));
    }
}
