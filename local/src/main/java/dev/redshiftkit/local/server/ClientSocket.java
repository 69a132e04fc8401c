package dev.redshiftkit.local.server;

import dev.redshiftkit.local.fault.ConnectionFaults;
import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.tls.ServerTls;
import dev.redshiftkit.local.wire.BreakableLine;
import dev.redshiftkit.local.wire.MessageGate;
import dev.redshiftkit.local.wire.ShapedChannel;
import dev.redshiftkit.local.wire.StreamChannel;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** A client's socket, in clear text first and perhaps encrypted later. */
final class ClientSocket implements AutoCloseable {

    private final Socket socket;
    private final ConnectionFaults faults;
    private final MessageGate gate;
    private ShapedChannel channel;
    private boolean encrypted;
    private String sslVersion = "";
    private String sslCipher = "";

    ClientSocket(Socket socket, ConnectionFaults faults) throws IOException {
        this.socket = socket;
        this.faults = faults;
        this.gate = new MessageGate(faults, new BreakableLine() {
            @Override
            public void reset() throws IOException {
                channel().reset();
            }

            @Override
            public void close() throws IOException {
                channel().close();
            }
        });
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        channel = shaped(socket);
    }

    /** Makes the TLS handshake, as its server; from then on {@link #channel()} is another one. */
    void encrypt(ServerTls tls) throws IOException {
        SSLSocket layered = tls.encrypt(socket);
        channel = shaped(layered);
        encrypted = true;
        sslVersion = layered.getSession().getProtocol();
        sslCipher = layered.getSession().getCipherSuite();
    }

    private ShapedChannel shaped(Socket stream) throws IOException {
        return new ShapedChannel(
                new StreamChannel(stream.getInputStream(), stream.getOutputStream()), faults, new BreakableLine() {
                    @Override
                    public void reset() throws IOException {
                        cutOff();
                    }

                    @Override
                    public void close() throws IOException {
                        socket.close();
                    }
                });
    }

    /** A socket that must not linger is reset, and not closed in order. */
    private void cutOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    ShapedChannel channel() {
        return channel;
    }

    /** Returns what may happen to the messages on this connection. */
    MessageGate gate() {
        return gate;
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
