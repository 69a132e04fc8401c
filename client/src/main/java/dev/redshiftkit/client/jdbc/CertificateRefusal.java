package dev.redshiftkit.client.jdbc;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells a server whose certificate was not accepted from one that could not be reached: no retry mends the former. */
final class CertificateRefusal {

    /**
     * The driver compares the host name itself and says no more than this when it differs: {@code The hostname db.example
     * could not be verified by hostnameverifier RedshiftjdbcHostnameVerifier.}
     */
    private static final String OTHER_HOST = "could not be verified by hostnameverifier";

    private CertificateRefusal() {}

    static boolean isBehind(Throwable failure) {
        return causesOf(failure).anyMatch(CertificateRefusal::refuses);
    }

    private static boolean refuses(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof GeneralSecurityException
                || Optional.ofNullable(cause.getMessage()).orElse("").contains(OTHER_HOST);
    }

    static Stream<Throwable> causesOf(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
