package dev.redshiftkit.local.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority whose certificate clients trust, so that they can check the server's chain and host name as they would
 * check Redshift's. Its key is made on the spot and lives in memory only. Immutable.
 */
public final class CertificateAuthority {

    /** What browsers and operating systems accept at most for a server certificate. */
    private static final Duration VALIDITY = Duration.ofDays(397);

    /** Room for clocks that are behind ours, such as the one of a virtual machine that was asleep. */
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private static final X500Principal NAME = new X500Principal("CN=redshift-kit local certificate authority");
    private static final int SERIAL_NUMBER_BITS = 127;

    private final InstantSource clock;
    private final SecureRandom random;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private CertificateAuthority(InstantSource clock, SecureRandom random, KeyPair keys, X509Certificate certificate) {
        this.clock = clock;
        this.random = random;
        this.keys = keys;
        this.certificate = certificate;
    }

    /** Makes an authority that is valid for 397 days from now; takes some milliseconds. */
    public static CertificateAuthority create(InstantSource clock, SecureRandom random) {
        try {
            KeyPair keys = generateKeys(random);
            X509v3CertificateBuilder builder = certificate(NAME, NAME, keys, clock.instant(), random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(clock, random, keys, sign(builder, keys));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot make a certificate authority", e);
        }
    }

    /** Makes a certificate for a server that is reached as {@code localhost}, {@code 127.0.0.1} or {@code ::1}. */
    public ServerCertificate issueForLoopback() {
        try {
            KeyPair serverKeys = generateKeys(random);
            X500Principal subject = new X500Principal("CN=localhost");
            X509v3CertificateBuilder builder = certificate(NAME, subject, serverKeys, clock.instant(), random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, loopbackNames());
            return new ServerCertificate(serverKeys.getPrivate(), List.of(sign(builder, keys), certificate));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot make a server certificate", e);
        }
    }

    /** Returns the authority's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Returns {@link #certificate()} as the text that drivers read from the file named by {@code sslrootcert}. */
    public String pem() {
        try {
            byte[] encoded = certificate.getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just made cannot be encoded", e);
        }
    }

    private static KeyPair generateKeys(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder certificate(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, SecureRandom random) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_NUMBER_BITS, random).add(BigInteger.ONE),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(VALIDITY)),
                subject,
                keys.getPublic());
    }

    private static GeneralNames loopbackNames() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"),
        });
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }
}
