package dev.redshiftkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redshiftkit.local.tls.TlsFlaw;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the official driver makes of certificates that are not in order, and of new ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TlsFlawsIT {

    private static final int SSL_REQUEST = 80877103;

    private LocalRedshift redshift;

    @BeforeAll
    void start() {
        redshift = LocalRedshift.builder().start();
    }

    @AfterAll
    void close() {
        redshift.close();
    }

    @AfterEach
    void renewedCertificateEndsTheFlaw() throws SQLException {
        redshift.tls().renew();
        connect(redshift.jdbcUrl()).close();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, NotAfter",
        "NOT_YET_VALID, NotBefore",
        "WRONG_HOST, localhost",
        "OTHER_AUTHORITY, path validation",
        "WEAK_KEY, RSA 512",
        "OLD_PROTOCOL, TLS10",
    })
    void driverSaysWhatIsWrong(TlsFlaw flaw, String words) {
        redshift.tls().show(flaw);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect(redshift.jdbcUrl()))
                .satisfies(refused -> assertThat(messagesOf(refused)).contains(words));
    }

    @ParameterizedTest
    @EnumSource(TlsFlaw.class)
    void sessionsThereAreDoNotNotice(TlsFlaw flaw) throws SQLException {
        try (Connection connection = connect(redshift.jdbcUrl());
                Statement statement = connection.createStatement()) {
            redshift.tls().show(flaw);
            assertThat(statement.execute("select 1")).isTrue();
        }
    }

    @Test
    void hostIsCheckedByVerifyFullOnly() throws SQLException {
        redshift.tls().show(TlsFlaw.WRONG_HOST);
        connect(redshift.jdbcUrl().replace("verify-full", "verify-ca")).close();
    }

    @Test
    void rotationGivesNewConnectionsANewCertificateAndLeavesTheOldOnes() throws Exception {
        X509Certificate before = shownCertificate();
        assertThat(shownCertificate()).isEqualTo(before);
        try (Connection connection = connect(redshift.jdbcUrl())) {
            redshift.tls().renew();
            assertThat(shownCertificate().getPublicKey()).isNotEqualTo(before.getPublicKey());
            assertThat(connection.isValid(5)).isTrue();
            connect(redshift.jdbcUrl()).close();
        }
    }

    private X509Certificate shownCertificate() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redshift.port())) {
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(8).putInt(8).putInt(SSL_REQUEST).array());
            assertThat(socket.getInputStream().read()).isEqualTo('S');
            try (SSLSocket layered = (SSLSocket)
                    context.getSocketFactory().createSocket(socket, redshift.host(), redshift.port(), true)) {
                return (X509Certificate) layered.getSession().getPeerCertificates()[0];
            }
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, redshift.user(), redshift.password());
    }

    private static String messagesOf(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }

    private static final class Credulous implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String method) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String method) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
