package dev.redshiftkit.local.session;

import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client without a socket: it is the channel that its session reads and writes. */
final class PretendClient implements ByteChannel {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Optional<ByteBuffer>> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<ByteBuffer>> answers = new LinkedBlockingQueue<>();
    private final FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
    private Optional<ByteBuffer> reading = Optional.of(ByteBuffer.allocate(0));
    private volatile boolean open = true;

    void send(FrontendMessage... messages) {
        SendBuffer buffer = new SendBuffer();
        for (FrontendMessage message : messages) {
            FrontendCodec.encode(message, buffer);
        }
        sent.add(Optional.of(copy(buffer.contents())));
    }

    void sendRaw(byte[] bytes) {
        sent.add(Optional.of(ByteBuffer.wrap(bytes)));
    }

    /** Breaks the connection off. */
    void hangUp() {
        sent.add(Optional.empty());
    }

    /** Waits for the next message. */
    BackendMessage receive() {
        Optional<Frame> frame = decoder.next();
        while (frame.isEmpty()) {
            decoder.feed(take(answers).orElseThrow(() -> new AssertionError("the session has closed the connection")));
            frame = decoder.next();
        }
        return BackendCodec.decode(frame.get());
    }

    /** Waits for everything up to ReadyForQuery and returns it. */
    List<BackendMessage> receiveUntilReady() {
        List<BackendMessage> messages = new ArrayList<>();
        do {
            messages.add(receive());
        } while (!(messages.get(messages.size() - 1) instanceof ReadyForQuery));
        return messages;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (reading.isPresent() && !reading.get().hasRemaining()) {
            reading = take(sent);
        }
        return reading.map(bytes -> move(bytes, target)).orElse(-1);
    }

    @Override
    public int write(ByteBuffer source) {
        int count = source.remaining();
        answers.add(Optional.of(copy(source)));
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        answers.add(Optional.empty());
        sent.add(Optional.empty());
    }

    private static int move(ByteBuffer source, ByteBuffer target) {
        int count = Math.min(target.remaining(), source.remaining());
        target.put(source.slice().limit(count));
        source.position(source.position() + count);
        return count;
    }

    private static ByteBuffer copy(ByteBuffer source) {
        return ByteBuffer.allocate(source.remaining()).put(source).flip();
    }

    private static Optional<ByteBuffer> take(BlockingQueue<Optional<ByteBuffer>> queue) {
        try {
            Optional<ByteBuffer> bytes = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (bytes == null) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " seconds");
            }
            return bytes;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
