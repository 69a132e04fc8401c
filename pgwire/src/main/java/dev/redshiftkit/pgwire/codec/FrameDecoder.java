package dev.redshiftkit.pgwire.codec;

import dev.redshiftkit.pgwire.message.Bytes;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Cuts a stream of bytes into frames. The owner of the connection {@linkplain #feed feeds} what it has read, in pieces of
 * any size, and then takes frames until there is none.
 *
 * <p>Memory is bound by what was fed and not taken yet; a length that a message merely claims allocates nothing. For one
 * thread at a time. After a {@link ProtocolException} the stream has no frames any more, and every attempt throws again.
 */
public final class FrameDecoder {

    private static final int HEADER = 1 + Integer.BYTES;

    private final ReceiveBuffer buffer;
    private int limit;
    private long remainder;

    /** Begins a stream whose messages may be as long as {@link FrameLimits#message()}. */
    public FrameDecoder(FrameLimits limits) {
        this(new ReceiveBuffer(), limits.message());
    }

    FrameDecoder(ReceiveBuffer buffer, int limit) {
        this.buffer = buffer;
        this.limit = limit;
    }

    /**
     * From the next frame on, accepts bodies of up to {@code bytes}, for instance once a client has been let in.
     *
     * @throws IllegalArgumentException if {@code bytes} is negative
     */
    public void limitTo(int bytes) {
        limit = FrameLimits.requireLimit(bytes, 0, "message limit");
    }

    /** Takes over everything that remains in {@code source}; ends the life of views from {@link #passThrough}. */
    public void feed(ByteBuffer source) {
        buffer.feed(source);
    }

    /** How many bytes were fed and not taken yet. */
    public int bufferedBytes() {
        return buffer.available();
    }

    /**
     * Whether {@link #passThrough} has given the beginning of a frame but not its end. Nothing else may be sent to where it
     * went, and {@link #next()} has nothing to give, until the rest was passed through.
     */
    public boolean isInsideFrame() {
        return remainder > 0;
    }

    /**
     * Returns the next frame, or empty if it has not arrived completely. The frame is the caller's for as long as it likes.
     *
     * @throws ProtocolException if the next frame claims a length that is impossible or over the limit
     */
    public Optional<Frame> next() {
        if (isInsideFrame() || buffer.available() < HEADER) {
            return Optional.empty();
        }
        int body = bodyLengthAt(0);
        if (buffer.available() - HEADER < body) {
            return Optional.empty();
        }
        Frame frame = new Frame(buffer.byteAt(0), Bytes.wrap(buffer.peek(HEADER, body)));
        buffer.skip(HEADER + body);
        return Optional.of(frame);
    }

    /**
     * Returns what has arrived of the next frames as long as they are of the given types, headers included, so that it can
     * be forwarded without being looked at. The last frame may be incomplete: then its rest comes with later calls, whatever
     * types these name, and {@link #isInsideFrame()} is true in between.
     *
     * @return a read-only view, perhaps of length zero, that holds until the next {@link #feed}
     * @throws ProtocolException if the first frame to be looked at claims a length that is impossible or over the limit; one
     *     behind others makes this call end before it and the next call throw
     */
    public ByteBuffer passThrough(FrameTypes types) {
        int passed = (int) Math.min(remainder, buffer.available());
        remainder -= passed;
        while (remainder == 0 && startsAt(passed, types)) {
            if (passed > 0 && !isPossible(claimedBodyAt(passed))) {
                break;
            }
            long frame = (long) HEADER + bodyLengthAt(passed);
            int arrived = (int) Math.min(frame, buffer.available() - passed);
            passed += arrived;
            remainder = frame - arrived;
        }
        return buffer.view(passed);
    }

    private boolean startsAt(int index, FrameTypes types) {
        return buffer.available() - index >= HEADER && types.contains(buffer.byteAt(index));
    }

    private int bodyLengthAt(int index) {
        long body = claimedBodyAt(index);
        if (!isPossible(body)) {
            throw ProtocolException.violation("message " + TypeByte.describe(buffer.byteAt(index))
                    + " must have a length field within 4 and " + ((long) limit + Integer.BYTES) + ", but it is "
                    + (body + Integer.BYTES));
        }
        return (int) body;
    }

    private long claimedBodyAt(int index) {
        return (long) buffer.int32At(index + 1) - Integer.BYTES;
    }

    private boolean isPossible(long body) {
        return 0 <= body && body <= limit;
    }
}
