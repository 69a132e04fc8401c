package dev.redshiftkit.pgwire.message;

/**
 * The single byte, without length or type, that answers {@link StartupPacket.SslRequest} or
 * {@link StartupPacket.GssEncryptionRequest}.
 */
public enum EncryptionResponse {
    /** The TLS handshake follows. */
    TLS('S'),
    /** GSSAPI encryption follows. */
    GSS('G'),
    /** The connection stays in clear text; the client may go on or leave. */
    REFUSED('N');

    private final char code;

    EncryptionResponse(char code) {
        this.code = code;
    }

    /** The byte itself. */
    public char code() {
        return code;
    }
}
