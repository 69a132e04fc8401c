package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.MessageKind;
import dev.redshiftkit.local.tls.ServerTls;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.StartupPacketDecoder;
import dev.redshiftkit.pgwire.message.EncryptionResponse;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.SslRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What happens on a connection before its client says what it wants: offers of encryption. */
final class Reception {

    private static final int CHUNK = 8 * 1024;

    private final ClientSocket client;
    private final StartupPacketDecoder packets;
    private final Optional<ServerTls> tls;

    /**
     * @param tls empty to refuse encryption
     */
    Reception(ClientSocket client, StartupPacketDecoder packets, Optional<ServerTls> tls) {
        this.client = client;
        this.packets = packets;
        this.tls = tls;
    }

    /**
     * Returns the packet that says what the client wants, {@link Startup} or {@link CancelRequest}; empty if it left
     * without one, as those do that only look whether somebody listens.
     */
    Optional<StartupPacket> receive() throws IOException {
        Optional<StartupPacket> packet = next();
        while (packet.isPresent() && !(packet.get() instanceof Startup || packet.get() instanceof CancelRequest)) {
            answer(packet.get());
            packet = next();
        }
        return packet;
    }

    private void answer(StartupPacket request) throws IOException {
        if (request instanceof SslRequest && tls.isPresent() && !client.isEncrypted()) {
            requireNothingBehind();
            send(EncryptionResponse.TLS);
            client.encrypt(tls.get());
        } else {
            send(EncryptionResponse.REFUSED);
        }
    }

    /** What came in clear text behind the request was put there by somebody in between, to pass for encrypted. */
    private void requireNothingBehind() {
        if (packets.bufferedBytes() > 0) {
            throw SqlError.fatal("08P01", "received unencrypted data after SSL request");
        }
    }

    private void send(EncryptionResponse response) throws IOException {
        FrameWriter output = new FrameWriter(client.channel(), client.gate());
        output.send(response);
        output.flush();
    }

    private Optional<StartupPacket> next() throws IOException {
        client.gate().afterMessage(() -> {});
        Optional<StartupPacket> packet = arrived();
        while (packet.isPresent() && !client.gate().admits(Optional.of(kindOf(packet.get())))) {
            packet = arrived();
        }
        return packet;
    }

    private static MessageKind kindOf(StartupPacket packet) {
        if (packet instanceof Startup) {
            return MessageKind.STARTUP;
        }
        if (packet instanceof CancelRequest) {
            return MessageKind.CANCEL_REQUEST;
        }
        return packet instanceof SslRequest ? MessageKind.SSL_REQUEST : MessageKind.GSS_ENCRYPTION_REQUEST;
    }

    private Optional<StartupPacket> arrived() throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        Optional<StartupPacket> packet = packets.next();
        while (packet.isEmpty()) {
            if (client.channel().read(chunk.clear()) < 0) {
                requireWholePacket();
                return Optional.empty();
            }
            packets.feed(chunk.flip());
            packet = packets.next();
        }
        return packet;
    }

    private void requireWholePacket() throws EOFException {
        if (packets.bufferedBytes() > 0) {
            throw new EOFException("the client left within its start-up packet");
        }
    }
}
