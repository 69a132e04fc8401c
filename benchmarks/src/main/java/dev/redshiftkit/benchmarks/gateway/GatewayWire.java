package dev.redshiftkit.benchmarks.gateway;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** To the gateway, over TCP and in clear text. Buffers as the engine's own connection does. */
final class GatewayWire implements Wire {

    private static final int BUFFER_SIZE = 64 * 1024;

    private final SocketChannel channel;
    private final FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
    private final ByteBuffer received = ByteBuffer.allocateDirect(BUFFER_SIZE);
    private final SendBuffer unsent = new SendBuffer();

    private GatewayWire(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects and logs in; the server has to ask for the password in clear text. */
    static GatewayWire connect(LocalRedshift server) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        GatewayWire wire = new GatewayWire(channel);
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            wire.logIn(server);
            return wire;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void logIn(LocalRedshift server) throws IOException {
        send(StartupPacket.Startup.of(
                new StartupPacket.Parameter("user", server.user()),
                new StartupPacket.Parameter("database", server.database())));
        flush();
        BackendMessage message = BackendCodec.decode(receive());
        while (!(message instanceof BackendMessage.ReadyForQuery)) {
            answer(message, server.password());
            message = BackendCodec.decode(receive());
        }
    }

    private void answer(BackendMessage message, String password) throws IOException {
        if (message instanceof AuthenticationRequest.CleartextPassword) {
            send(new AuthenticationResponse.Password(password));
            flush();
        } else if (message instanceof BackendMessage.ErrorResponse) {
            throw new IOException("the gateway refused the login");
        }
    }

    @Override
    public void send(FrontendMessage message) {
        FrontendCodec.encode(message, unsent);
    }

    @Override
    public void flush() throws IOException {
        ByteBuffer contents = unsent.contents();
        while (contents.hasRemaining()) {
            channel.write(contents);
        }
        unsent.clear();
    }

    @Override
    public Frame receive() throws IOException {
        Optional<Frame> frame = decoder.next();
        while (frame.isEmpty()) {
            fill();
            frame = decoder.next();
        }
        return frame.get();
    }

    private void fill() throws IOException {
        if (channel.read(received.clear()) < 0) {
            throw new EOFException("the gateway has closed the connection");
        }
        decoder.feed(received.flip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
