package dev.redshiftkit.local.server;

import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.wire.StreamChannel;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client's socket, in clear text first and perhaps encrypted later. */
final class ClientSocket implements AutoCloseable {

    private final Socket socket;
    private StreamChannel channel;
    private boolean encrypted;
    private String sslVersion = "";
    private String sslCipher = "";

    ClientSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        channel = new StreamChannel(socket.getInputStream(), socket.getOutputStream());
    }

    /** Makes the TLS handshake, as its server; from then on {@link #channel()} is another one. */
    void encrypt(SSLContext context) throws IOException {
        SSLSocket layered = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        layered.setUseClientMode(false);
        layered.startHandshake();
        channel = new StreamChannel(layered.getInputStream(), layered.getOutputStream());
        encrypted = true;
        sslVersion = layered.getSession().getProtocol();
        sslCipher = layered.getSession().getCipherSuite();
    }

    StreamChannel channel() {
        return channel;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    /** Returns the client's address without its port. */
    String host() {
        return socket.getInetAddress().getHostAddress();
    }

    /** Returns what is known of the client. */
    Client describe(ClientRequest request, PasswordMethod method) {
        return new Client(
                host(),
                socket.getPort(),
                sslVersion,
                sslCipher,
                method.name().toLowerCase(Locale.ROOT),
                request.parameter("application_name"),
                request.parameter("driver_version"),
                request.parameter("os_version"));
    }

    /** Closes the connection at once: what waits to be sent is lost, and who waits for it is let go. Any thread. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
