package dev.redshiftkit.local.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
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
            KeyPair keys = KeyKind.EC.generate(random);
            Instant now = clock.instant();
            Instant begin = now.minus(CertificateRequest.CLOCK_SKEW);
            Instant end = now.plus(CertificateRequest.VALIDITY);
            X509v3CertificateBuilder builder = certificate(NAME, keys, begin, end, random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(clock, random, keys, sign(builder, keys));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot make a certificate authority", e);
        }
    }

    /** Makes a certificate for a server that is reached as {@code localhost}, {@code 127.0.0.1} or {@code ::1}. */
    public ServerCertificate issueForLoopback() {
        return issue(CertificateRequest.forLoopback());
    }

    /** Makes a certificate for a server. */
    ServerCertificate issue(CertificateRequest request) {
        try {
            KeyPair serverKeys = request.key().generate(random);
            X500Principal subject = new X500Principal("CN=localhost");
            Instant now = clock.instant();
            X509v3CertificateBuilder builder = certificate(
                            subject, serverKeys, now.plus(request.begin()), now.plus(request.end()), random)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, request.key().usage())
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, request.alternativeNames());
            return new ServerCertificate(serverKeys.getPrivate(), List.of(sign(builder, keys), certificate));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("this Java runtime cannot make a server certificate", e);
        }
    }

    /** Makes another authority that has this one's name and not its key. */
    CertificateAuthority stranger() {
        return create(clock, random);
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

    private static X509v3CertificateBuilder certificate(
            X500Principal subject, KeyPair keys, Instant begin, Instant end, SecureRandom random) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_NUMBER_BITS, random).add(BigInteger.ONE),
                Date.from(begin),
                Date.from(end),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }
}
