package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients send: messages to bytes, and frames to messages. Stateless. */
public final class FrontendCodec {

    private static final Map<Integer, MessageFormat<? extends FrontendMessage>> BY_TYPE =
            MessageFormat.byCode(FrontendFormats.SESSION);
    private static final Map<Class<?>, MessageFormat<? extends FrontendMessage>> BY_MESSAGE =
            MessageFormat.byMessage(allFormats());

    private FrontendCodec() {}

    /**
     * Appends {@code message} to {@code buffer}.
     *
     * @throws IllegalStateException if the buffer cannot take it; then the buffer is as it was
     */
    public static void encode(FrontendMessage message, SendBuffer buffer) {
        if (message instanceof StartupPacket packet) {
            buffer.putUntyped(packet, StartupPacketFormat::write);
            return;
        }
        MessageFormat<? extends FrontendMessage> format = MessageFormat.of(message, BY_MESSAGE);
        buffer.put(format.code(), message, format::write);
    }

    /**
     * Returns the message in a frame from a client. The untyped packets a connection begins with are for
     * {@link StartupPacketDecoder}. Values in the message share memory with the frame.
     *
     * @param phase decides what the ambiguous types mean
     * @throws ProtocolException if there is no such message, or it is malformed
     */
    public static FrontendMessage decode(Frame frame, FrontendPhase phase) {
        MessageFormat<? extends FrontendMessage> format = formatOf(frame.type(), phase);
        if (format == null) {
            throw ProtocolException.violation(
                    "message " + TypeByte.describe(frame.type()) + " from the client is not known in phase " + phase);
        }
        return format.read(frame.body());
    }

    private static @Nullable MessageFormat<? extends FrontendMessage> formatOf(byte type, FrontendPhase phase) {
        MessageFormat<? extends FrontendMessage> special = specialTo(phase);
        return special != null && special.code() == type ? special : BY_TYPE.get((int) type);
    }

    private static @Nullable MessageFormat<? extends FrontendMessage> specialTo(FrontendPhase phase) {
        return switch (phase) {
            case PASSWORD -> FrontendFormats.PASSWORD;
            case DIGEST -> FrontendFormats.DIGEST;
            case GSS -> FrontendFormats.GSS;
            case SASL_INITIAL -> FrontendFormats.SASL_INITIAL;
            case SASL -> FrontendFormats.SASL;
            case SESSION -> null;
        };
    }

    private static List<MessageFormat<? extends FrontendMessage>> allFormats() {
        List<MessageFormat<? extends FrontendMessage>> formats = new ArrayList<>(FrontendFormats.SESSION);
        formats.addAll(FrontendFormats.AUTHENTICATION);
        return formats;
    }
}
