package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.Direction;
import dev.redshiftkit.local.fault.MessageKind;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import java.io.EOFException;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/** Takes frames from a channel, waiting for them as long as it takes. One thread at a time. */
public final class FrameReader {

    private static final int CHUNK = 64 * 1024;

    private final ReadableByteChannel source;
    private final FrameDecoder decoder;
    private final Flushable beforeReading;
    private final MessageGate gate;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);

    /** Reads from a peer that is safe from faults; the parameters are those of the other constructor. */
    public FrameReader(ReadableByteChannel source, FrameDecoder decoder, Flushable beforeReading) {
        this(source, decoder, beforeReading, MessageGate.open());
    }

    /**
     * @param decoder may hold bytes already
     * @param beforeReading flushed each time before the source is read, which may block: what waits there may be what
     *     the other side waits for
     * @param gate what may happen to messages on their way
     */
    public FrameReader(ReadableByteChannel source, FrameDecoder decoder, Flushable beforeReading, MessageGate gate) {
        this.source = source;
        this.decoder = decoder;
        this.beforeReading = beforeReading;
        this.gate = gate;
    }

    /**
     * Waits for the next frame and returns it; empty if the channel has ended after a whole frame.
     *
     * @throws EOFException if the channel has ended within a frame
     * @throws dev.redshiftkit.pgwire.codec.ProtocolException if the bytes are no frames
     */
    public Optional<Frame> next() throws IOException {
        gate.afterMessage(beforeReading);
        Optional<Frame> frame = arrived();
        while (frame.isPresent() && gate.isWatched() && !gate.admits(kindOf(frame.get()))) {
            frame = arrived();
        }
        return frame;
    }

    private static Optional<MessageKind> kindOf(Frame frame) {
        return MessageKind.of(Direction.FROM_CLIENT, frame.type());
    }

    private Optional<Frame> arrived() throws IOException {
        Optional<Frame> frame = decoder.next();
        while (frame.isEmpty() && fill()) {
            frame = decoder.next();
        }
        return frame;
    }

    private boolean fill() throws IOException {
        beforeReading.flush();
        int count = read();
        if (count < 0 && decoder.bufferedBytes() > 0) {
            throw new EOFException("the connection ended within a message");
        }
        decoder.feed(chunk.flip());
        return count >= 0;
    }

    private int read() throws IOException {
        int count = -1;
        try {
            count = source.read(chunk.clear());
            return count;
        } finally {
            if (count < 0) {
                gate.clientLeft();
            }
        }
    }
}
