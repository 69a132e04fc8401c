package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.EncryptionResponse;
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

    /**
     * Returns what the single byte means that answers a request for encryption. Clients must have read no byte beyond it.
     *
     * @throws ProtocolException if it means nothing, as the first byte of an ErrorResponse from a very old server does
     */
    public static EncryptionResponse decodeEncryptionResponse(byte code) {
        return switch (code) {
            case 'S' -> EncryptionResponse.TLS;
            case 'G' -> EncryptionResponse.GSS;
            case 'N' -> EncryptionResponse.REFUSED;
            default ->
                throw ProtocolException.violation("answer to a request for encryption must be 'S', 'G' or 'N',"
                        + " but it is " + TypeByte.describe(code));
        };
    }
}
