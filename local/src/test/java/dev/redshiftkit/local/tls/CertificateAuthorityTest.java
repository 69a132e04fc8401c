package dev.redshiftkit.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final CertificateAuthority authority =
            CertificateAuthority.create(InstantSource.fixed(NOW), new SecureRandom());

    @Test
    void pemIsTheCertificateOfTheAuthority() throws GeneralSecurityException {
        byte[] pem = authority.pem().getBytes(StandardCharsets.US_ASCII);
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)))
                .isEqualTo(authority.certificate());
    }

    @Test
    void serverIsNamedByEveryNameOfTheLoopback() throws GeneralSecurityException {
        X509Certificate server = authority.issueForLoopback().chain().get(0);
        Stream<Object> names = server.getSubjectAlternativeNames().stream().map(name -> name.get(1));
        assertThat(names).containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void certificatesAreValidAtOnceAndForAYear() throws GeneralSecurityException {
        for (X509Certificate certificate : authority.issueForLoopback().chain()) {
            certificate.checkValidity(Date.from(NOW));
            certificate.checkValidity(Date.from(NOW.plusSeconds(365 * 86_400)));
            assertThatThrownBy(() -> certificate.checkValidity(Date.from(NOW.plusSeconds(400 * 86_400))))
                    .isInstanceOf(CertificateException.class);
        }
    }

    @Test
    void clientsThatTrustTheAuthorityTrustTheServer() throws Exception {
        CertificateAuthority current = CertificateAuthority.create(InstantSource.system(), new SecureRandom());
        trustManager(current).checkServerTrusted(chain(current), "ECDHE_ECDSA");
    }

    @Test
    void clientsThatTrustAnotherAuthorityRefuseTheServer() throws Exception {
        CertificateAuthority current = CertificateAuthority.create(InstantSource.system(), new SecureRandom());
        CertificateAuthority other = CertificateAuthority.create(InstantSource.system(), new SecureRandom());
        X509TrustManager trust = trustManager(other);
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(current), "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
    }

    private static X509Certificate[] chain(CertificateAuthority authority) {
        List<X509Certificate> chain = authority.issueForLoopback().chain();
        return chain.toArray(X509Certificate[]::new);
    }

    private static X509TrustManager trustManager(CertificateAuthority trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", trusted.certificate());
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
