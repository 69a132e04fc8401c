package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.StartupPacket;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Decodes the packets without type byte that a client begins with: requests for encryption, then either a start-up or a
 * cancel request. For one thread at a time. After a {@link ProtocolException} every attempt throws again.
 *
 * <p>A server that answers a request for encryption with yes must first see that {@link #bufferedBytes()} is 0: bytes that
 * came in clear text with the request would otherwise count as encrypted later. What follows the start-up is typed: go on
 * with {@link #frames()}.
 */
public final class StartupPacketDecoder {

    private final ReceiveBuffer buffer = new ReceiveBuffer();
    private final FrameLimits limits;

    public StartupPacketDecoder(FrameLimits limits) {
        this.limits = limits;
    }

    /** Takes over everything that remains in {@code source}. */
    public void feed(ByteBuffer source) {
        buffer.feed(source);
    }

    /** How many bytes were fed and not taken yet. */
    public int bufferedBytes() {
        return buffer.available();
    }

    /**
     * Returns the next packet, or empty if it has not arrived completely.
     *
     * @throws ProtocolException if the packet claims a length that is impossible or over the limit, if it is malformed, or,
     *     with {@link ProtocolException#FEATURE_NOT_SUPPORTED}, if it asks for another protocol than 3
     */
    public Optional<StartupPacket> next() {
        if (buffer.available() < Integer.BYTES) {
            return Optional.empty();
        }
        int body = bodyLength();
        if (buffer.available() - Integer.BYTES < body) {
            return Optional.empty();
        }
        return Optional.of(take(body));
    }

    /**
     * Returns a decoder for what follows, beginning with what was fed here and not taken yet. It is limited to
     * {@link FrameLimits#authentication()} until the server lets the client in and says otherwise by
     * {@link FrameDecoder#limitTo}. This decoder must not be used any more.
     */
    public FrameDecoder frames() {
        return new FrameDecoder(buffer, limits.authentication());
    }

    private StartupPacket take(int body) {
        StartupPacket packet = StartupPacketFormat.read(Bytes.wrap(buffer.peek(Integer.BYTES, body)));
        buffer.skip(Integer.BYTES + body);
        return packet;
    }

    private int bodyLength() {
        long body = (long) buffer.int32At(0) - Integer.BYTES;
        if (body < Integer.BYTES || limits.startupPacket() < body) {
            throw ProtocolException.violation("start-up packet must have a length field within 8 and "
                    + ((long) limits.startupPacket() + Integer.BYTES) + ", but it is " + (body + Integer.BYTES));
        }
        return (int) body;
    }
}
