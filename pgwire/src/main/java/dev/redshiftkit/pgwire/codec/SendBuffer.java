package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.EncryptionResponse;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * Encoded messages on their way out. {@link FrontendCodec} and {@link BackendCodec} append to it; the owner of the connection
 * writes {@link #contents()} and then {@linkplain #clear clears} it.
 *
 * <p>It grows to what it has to hold, up to an array's size, and throws {@link IllegalStateException} beyond that; what did
 * not fit is then left out as a whole. For one thread at a time.
 */
public final class SendBuffer {

    private final BodyWriter writer;

    public SendBuffer() {
        this(BufferSizes.MAX_ARRAY);
    }

    SendBuffer(int limit) {
        writer = new BodyWriter(limit);
    }

    /** Returns a read-only view of everything put since the last clear; it holds until the next change. */
    public ByteBuffer contents() {
        return writer.contents();
    }

    /** How many bytes there are to be sent. */
    public int length() {
        return writer.length();
    }

    /** Whether there is nothing to be sent. */
    public boolean isEmpty() {
        return writer.length() == 0;
    }

    /** Forgets everything. */
    public void clear() {
        writer.clear();
    }

    /** Appends a frame as it is. */
    public void put(Frame frame) {
        put(frame.type(), frame, (it, out) -> out.bytes(it.body()));
    }

    /** Appends the answer to a request for encryption. */
    public void put(EncryptionResponse response) {
        writer.int8(response.code());
    }

    /** Appends everything that remains in {@code encoded}, which are whole frames or pieces of one. */
    public void put(ByteBuffer encoded) {
        writer.bytes(encoded);
    }

    <M> void put(int type, M message, BiConsumer<? super M, BodyWriter> body) {
        int start = writer.length();
        writer.int8(type);
        putSized(start, message, body);
    }

    /** Appends what has a length but no type. */
    <M> void putUntyped(M message, BiConsumer<? super M, BodyWriter> body) {
        putSized(writer.length(), message, body);
    }

    private <M> void putSized(int start, M message, BiConsumer<? super M, BodyWriter> body) {
        try {
            int sizeAt = writer.length();
            writer.int32(0);
            body.accept(message, writer);
            writer.int32At(sizeAt, writer.length() - sizeAt);
        } catch (IllegalStateException e) {
            writer.rewind(start);
            throw e;
        }
    }
}
