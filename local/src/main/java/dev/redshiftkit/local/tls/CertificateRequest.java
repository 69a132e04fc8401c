package dev.redshiftkit.local.tls;

import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * What a server's certificate is to say.
 *
 * @param names of the server
 * @param begin of its validity, from now
 * @param end of its validity, from now
 */
record CertificateRequest(List<GeneralName> names, Duration begin, Duration end, KeyKind key) {

    /** What browsers and operating systems accept at most for a server certificate. */
    static final Duration VALIDITY = Duration.ofDays(397);

    /** Room for clocks that are behind ours, such as the one of a virtual machine that was asleep. */
    static final Duration CLOCK_SKEW = Duration.ofDays(1);

    CertificateRequest {
        names = List.copyOf(names);
    }

    /** For a server that is reached as {@code localhost}, {@code 127.0.0.1} or {@code ::1}. */
    static CertificateRequest forLoopback() {
        return of(List.of(
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1")));
    }

    static CertificateRequest forHost(String name) {
        return of(List.of(new GeneralName(GeneralName.dNSName, name)));
    }

    private static CertificateRequest of(List<GeneralName> names) {
        return new CertificateRequest(names, CLOCK_SKEW.negated(), VALIDITY, KeyKind.EC);
    }

    /** Returns this request with another begin of its validity. */
    CertificateRequest beginningIn(Duration fromNow) {
        return new CertificateRequest(names, fromNow, end, key);
    }

    /** Returns this request with another end of its validity, and a begin so long before as is usual. */
    CertificateRequest endingIn(Duration fromNow) {
        return new CertificateRequest(names, fromNow.minus(VALIDITY), fromNow, key);
    }

    CertificateRequest withKey(KeyKind kind) {
        return new CertificateRequest(names, begin, end, kind);
    }

    /** Returns {@link #names} as the extension of a certificate has them. */
    GeneralNames alternativeNames() {
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
