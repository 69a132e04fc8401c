package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.BackendMessage;
import java.util.Map;

/** What servers send: messages to bytes, and frames to messages. Stateless. */
public final class BackendCodec {

    private static final char AUTHENTICATION = 'R';

    private static final Map<Integer, MessageFormat<? extends BackendMessage>> BY_TYPE =
            MessageFormat.byCode(BackendFormats.ALL);
    private static final Map<Class<?>, MessageFormat<? extends BackendMessage>> BY_MESSAGE =
            MessageFormat.byMessage(BackendFormats.ALL);

    private BackendCodec() {}

    /**
     * Appends {@code message} to {@code buffer}.
     *
     * @throws IllegalStateException if the buffer cannot take it; then the buffer is as it was
     */
    public static void encode(BackendMessage message, SendBuffer buffer) {
        if (message instanceof AuthenticationRequest request) {
            buffer.put(AUTHENTICATION, request, AuthenticationFormats::write);
            return;
        }
        MessageFormat<? extends BackendMessage> format = MessageFormat.of(message, BY_MESSAGE);
        buffer.put(format.code(), message, format::write);
    }

    /**
     * Returns the message in a frame from a server. Values in the message share memory with the frame.
     *
     * @throws ProtocolException if there is no such message, or it is malformed
     */
    public static BackendMessage decode(Frame frame) {
        if (frame.type() == AUTHENTICATION) {
            return AuthenticationFormats.read(frame.body());
        }
        MessageFormat<? extends BackendMessage> format = BY_TYPE.get((int) frame.type());
        if (format == null) {
            throw ProtocolException.violation(
                    "message " + TypeByte.describe(frame.type()) + " from the server is not known");
        }
        return format.read(frame.body());
    }
}
