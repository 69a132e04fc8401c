package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.ConnectionFaults;
import dev.redshiftkit.local.fault.Direction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel whose bytes may be long on their way. As long as no fault wants that it hands all on directly. May be used by
 * one thread for each direction, and closed by any.
 *
 * <p>From the first delay on, a thread for the direction takes over reading or writing. It must not read ahead before it
 * is clear that nobody else is going to read what is beneath, as TLS would: until {@link #readAhead} delays are made in
 * the caller's thread.
 */
public final class ShapedChannel implements ByteChannel, BreakableLine {

    private static final Logger LOG = LoggerFactory.getLogger(ShapedChannel.class);
    private static final int CHUNK = 64 * 1024;

    private final ByteChannel line;
    private final ConnectionFaults faults;
    private final BreakableLine socket;
    private ByteBuffer arrived = ByteBuffer.allocate(0);
    private volatile boolean mayReadAhead;
    private volatile @Nullable DelayLine incoming;
    private volatile @Nullable Outgoing outgoing;

    private record Outgoing(DelayLine pieces, Thread thread) {}

    /**
     * @param line what is read and written
     * @param socket what carries the line, to be reset
     */
    public ShapedChannel(ByteChannel line, ConnectionFaults faults, BreakableLine socket) {
        this.line = line;
        this.faults = faults;
        this.socket = socket;
    }

    /** From now on everything that arrives is for this channel. */
    public void readAhead() {
        mayReadAhead = true;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        DelayLine delayed = incoming;
        if (delayed != null) {
            return take(delayed, target);
        }
        int start = target.position();
        int count = line.read(target);
        if (count <= 0 || !faults.shapeLines()) {
            return count;
        }
        ByteBuffer early = target.duplicate().flip().position(start);
        return delayed(early, count, target);
    }

    private int delayed(ByteBuffer early, int count, ByteBuffer target) throws IOException {
        DelayLine delayed = new DelayLine(faults::nanoTime);
        faults.onAbort(delayed::cut);
        delayed.put(early, faults.shape(Direction.FROM_CLIENT));
        if (mayReadAhead) {
            target.position(target.position() - count);
            incoming = delayed;
            start("redshift-local-line-in", () -> receive(delayed));
            return take(delayed, target);
        }
        delayed.end();
        while (delayed.take().isPresent()) {
            // The bytes are where they belong already; only the time has to pass.
        }
        return count;
    }

    private int take(DelayLine delayed, ByteBuffer target) throws IOException {
        if (!arrived.hasRemaining()) {
            Optional<ByteBuffer> next = delayed.take();
            if (next.isEmpty()) {
                return -1;
            }
            arrived = next.get();
        }
        int count = Math.min(arrived.remaining(), target.remaining());
        target.put(arrived.slice(arrived.position(), count));
        arrived.position(arrived.position() + count);
        return count;
    }

    private void receive(DelayLine delayed) {
        try {
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
            while (line.read(chunk.clear()) >= 0) {
                delayed.put(chunk.flip(), faults.shape(Direction.FROM_CLIENT));
            }
            delayed.end();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a delayed connection from a client has ended");
            delayed.cut();
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        Outgoing delayed = outgoing;
        if (delayed == null && !faults.shapeLines()) {
            return line.write(source);
        }
        int count = source.remaining();
        (delayed == null ? delaying() : delayed).pieces().put(source, faults.shape(Direction.TO_CLIENT));
        if (!mayReadAhead) {
            // What comes next may be written by TLS, beneath this channel.
            drain();
        }
        return count;
    }

    private Outgoing delaying() {
        DelayLine pieces = new DelayLine(faults::nanoTime);
        faults.onAbort(pieces::cut);
        Outgoing delayed = new Outgoing(pieces, start("redshift-local-line-out", () -> send(pieces)));
        outgoing = delayed;
        return delayed;
    }

    private void send(DelayLine delayed) {
        try {
            for (Optional<ByteBuffer> piece = delayed.take(); piece.isPresent(); piece = delayed.take()) {
                line.write(piece.get());
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a delayed connection to a client has ended");
            delayed.cut();
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until everything written has arrived, or cannot. */
    private void drain() {
        Outgoing delayed = outgoing;
        if (delayed != null) {
            delayed.pieces().end();
            joinUninterruptibly(delayed.thread());
            outgoing = null;
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void reset() throws IOException {
        drain();
        socket.reset();
    }

    /** Closes it when everything written has arrived. */
    @Override
    public void close() throws IOException {
        drain();
        line.close();
    }
}
