package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes as tests write them down, and as the codec makes them. */
final class Wire {

    private Wire() {}

    /** Joins int (one byte), char (one byte), String (UTF-8, no NUL added) and Bytes. */
    static byte[] bytes(Object... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            joined.writeBytes(one(part));
        }
        return joined.toByteArray();
    }

    static ByteBuffer buffer(Object... parts) {
        return ByteBuffer.wrap(bytes(parts));
    }

    static Frame frame(char type, Object... parts) {
        return new Frame((byte) type, Bytes.wrap(bytes(parts)));
    }

    static byte[] encoded(FrontendMessage message) {
        SendBuffer buffer = new SendBuffer();
        FrontendCodec.encode(message, buffer);
        return Bytes.copyOf(buffer.contents()).toByteArray();
    }

    static byte[] encoded(BackendMessage message) {
        SendBuffer buffer = new SendBuffer();
        BackendCodec.encode(message, buffer);
        return Bytes.copyOf(buffer.contents()).toByteArray();
    }

    private static byte[] one(Object part) {
        if (part instanceof Bytes bytes) {
            return bytes.toByteArray();
        }
        if (part instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return new byte[] {part instanceof Character letter ? (byte) letter.charValue() : ((Number) part).byteValue()};
    }
}
