package dev.redshiftkit.client.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a connection is encrypted, and what is asked of the server's certificate.
 *
 * <p>Only {@link VerifyFull}, the default, makes sure that the server is the one that was named. The driver's own default
 * is what {@link VerifyCa} does: it accepts any host that has some certificate of a trusted authority.
 */
public sealed interface TlsMode {

    /** Whether somebody between client and server can neither read nor stand in for the server. */
    default boolean provesServer() {
        return this instanceof VerifyFull;
    }

    /** No encryption. Password and data travel in the clear. */
    record Disable() implements TlsMode {}

    /** Encryption without any look at the certificate: keeps listeners out, not impostors. */
    record Require() implements TlsMode {}

    /**
     * Encryption, and a certificate issued by {@code authority}; the host name is not compared.
     *
     * @param authority a PEM file with the certificates of one or more authorities
     */
    record VerifyCa(Path authority) implements TlsMode {
        public VerifyCa {
            CertificateFile.require(authority);
        }
    }

    /**
     * Encryption, a certificate issued by a trusted authority, and the host name in it.
     *
     * @param authority a PEM file; empty for the authorities that the driver ships for Amazon Redshift
     */
    record VerifyFull(Optional<Path> authority) implements TlsMode {
        public VerifyFull {
            authority.ifPresent(CertificateFile::require);
        }
    }

    /** The default: verify-full against the certificate authorities that the driver ships for Amazon Redshift. */
    static TlsMode verifyFull() {
        return new VerifyFull(Optional.empty());
    }

    /** Verify-full against the authorities in {@code authority}, a PEM file. */
    static TlsMode verifyFull(Path authority) {
        return new VerifyFull(Optional.of(authority));
    }
}
