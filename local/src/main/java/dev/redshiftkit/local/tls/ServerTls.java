package dev.redshiftkit.local.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * How a server encrypts its connections: with a certificate that is in order, unless told otherwise. A change holds for
 * handshakes to come; connections there are keep what they have. Safe for use by several threads.
 */
public final class ServerTls {

    private static final Duration DAY = Duration.ofDays(1);

    private final CertificateAuthority authority;
    private volatile Handshake handshake;

    private ServerTls(CertificateAuthority authority, Handshake handshake) {
        this.authority = authority;
        this.handshake = handshake;
    }

    /** Begins with a new certificate of this authority. */
    public static ServerTls of(CertificateAuthority authority) {
        return new ServerTls(authority, with(authority.issueForLoopback()));
    }

    /** From now on shows a new certificate of the same authority, with a new key: what rotation does, and what ends a flaw. */
    public void renew() {
        handshake = with(authority.issueForLoopback());
    }

    /** From now on has this flaw, until {@link #renew}. */
    public void show(TlsFlaw flaw) {
        handshake = switch (flaw) {
            case EXPIRED ->
                with(authority.issue(CertificateRequest.forLoopback().endingIn(DAY.negated())));
            case NOT_YET_VALID ->
                with(authority.issue(CertificateRequest.forLoopback().beginningIn(DAY)));
            case WRONG_HOST -> with(authority.issue(CertificateRequest.forHost("other.example.com")));
            case OTHER_AUTHORITY -> with(authority.stranger().issueForLoopback());
            case WEAK_KEY ->
                with(authority.issue(CertificateRequest.forLoopback().withKey(KeyKind.RSA_512)), "TLSv1.2");
            case OLD_PROTOCOL -> OldServerHello::answer;
        };
    }

    /**
     * Makes the handshake as the server.
     *
     * @return the socket whose streams are encrypted, above the given one
     */
    public SSLSocket encrypt(Socket socket) throws IOException {
        return handshake.perform(socket);
    }

    private static Handshake with(ServerCertificate certificate, String... protocols) {
        SSLContext context = certificate.sslContext();
        return socket -> {
            SSLSocket layered = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            layered.setUseClientMode(false);
            if (protocols.length > 0) {
                layered.setEnabledProtocols(protocols);
            }
            layered.startHandshake();
            return layered;
        };
    }

    @FunctionalInterface
    private interface Handshake {
        SSLSocket perform(Socket socket) throws IOException;
    }
}
