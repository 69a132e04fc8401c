package dev.redshiftkit.local.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

/**
 * The answer of a server that knows TLS 1.0 only. It is written by hand, since today's Java runtimes cannot be made to
 * speak so old a version, not even in order to be refused.
 */
final class OldServerHello {

    private static final byte HANDSHAKE = 22;
    private static final byte SERVER_HELLO = 2;
    private static final short TLS_1_0 = 0x0301;
    private static final short TLS_RSA_WITH_AES_128_CBC_SHA = 0x002f;
    private static final int RANDOM_BYTES = 32;

    /** Version, random, no session id, cipher suite, no compression. */
    private static final int BODY = 2 + RANDOM_BYTES + 1 + 2 + 1;

    private static final int RECORD_HEADER = 5;

    private OldServerHello() {}

    /**
     * Waits for the client's hello, answers it, and waits for what the client has to say to that.
     *
     * @throws SSLHandshakeException always: nothing comes after that
     */
    static SSLSocket answer(Socket socket) throws IOException {
        skipRecord(socket);
        socket.getOutputStream().write(hello());
        skipRecord(socket);
        throw new SSLHandshakeException("the client was offered TLS 1.0");
    }

    private static void skipRecord(Socket socket) throws IOException {
        byte[] header = socket.getInputStream().readNBytes(RECORD_HEADER);
        if (header.length == RECORD_HEADER) {
            socket.getInputStream().readNBytes(ByteBuffer.wrap(header).getShort(RECORD_HEADER - 2) & 0xffff);
        }
    }

    private static byte[] hello() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        ByteBuffer hello = ByteBuffer.allocate(RECORD_HEADER + 4 + BODY);
        hello.put(HANDSHAKE).putShort(TLS_1_0).putShort((short) (4 + BODY));
        hello.putInt(SERVER_HELLO << 24 | BODY);
        hello.putShort(TLS_1_0).put(random).put((byte) 0);
        hello.putShort(TLS_RSA_WITH_AES_128_CBC_SHA).put((byte) 0);
        return hello.array();
    }
}
