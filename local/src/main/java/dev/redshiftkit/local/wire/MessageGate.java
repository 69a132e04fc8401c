package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.ConnectionFaults;
import dev.redshiftkit.local.fault.Direction;
import dev.redshiftkit.local.fault.Injection;
import dev.redshiftkit.local.fault.MessageFault;
import dev.redshiftkit.local.fault.MessageKind;
import dev.redshiftkit.local.fault.MessagePoint;
import dev.redshiftkit.local.fault.StatementFault.LostReply.Ending;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does to the messages of one connection what faults ask for. One thread may write while another reads; nothing is done
 * as long as it is not {@linkplain #isWatched() watched}.
 */
public final class MessageGate {

    private final ConnectionFaults faults;
    private final BreakableLine line;
    private Optional<Injection> afterwards = Optional.empty();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private Optional<Ending> losing = Optional.empty();
    private volatile boolean broken;

    /** @param line what faults break */
    public MessageGate(ConnectionFaults faults, BreakableLine line) {
        this.faults = faults;
        this.line = line;
    }

    /** A gate that lets everything through. */
    public static MessageGate open() {
        return new MessageGate(ConnectionFaults.none(), BreakableLine.UNBREAKABLE);
    }

    /** Returns what faults there are. */
    public ConnectionFaults faults() {
        return faults;
    }

    boolean isWatched() {
        return broken || repliesToLose.get() > 0 || faults.watchMessages();
    }

    /**
     * Writes a message to the client, or as much of it as there comes to be.
     *
     * @throws IOException if a fault has broken the connection, now or before
     */
    void write(ByteBuffer encoded, FrameWriter writer) throws IOException {
        write(MessageKind.of(Direction.TO_CLIENT, encoded.get(encoded.position())), encoded, writer);
    }

    /** As {@link #write(ByteBuffer, FrameWriter)}, for what does not begin with the letter of its type. */
    void write(Optional<MessageKind> kind, ByteBuffer encoded, FrameWriter writer) throws IOException {
        requireUnbroken();
        if (losing.isPresent()) {
            lose(kind);
            return;
        }
        Optional<Injection> strike = faults.strikeAt(Direction.TO_CLIENT, kind);
        if (strike.isEmpty()) {
            writer.write(encoded);
        } else if (!(strike.get().fault() instanceof MessageFault.Loss)) {
            int sent = bytesBefore(strike.get(), encoded.remaining());
            writer.write(encoded.slice(encoded.position(), sent));
            writer.flush();
            act(strike.get());
            writer.write(encoded.slice(encoded.position() + sent, encoded.remaining() - sent));
        }
    }

    /**
     * Returns whether a message of the client has arrived; it has not if a fault lost it.
     *
     * @throws IOException if a fault has broken the connection, now or before
     */
    public boolean admits(Optional<MessageKind> kind) throws IOException {
        requireUnbroken();
        Optional<Injection> strike = faults.strikeAt(Direction.FROM_CLIENT, kind);
        if (strike.isEmpty()) {
            return true;
        }
        MessageFault fault = (MessageFault) strike.get().fault();
        if (fault.at().moment() == MessagePoint.Moment.AFTER && !(fault instanceof MessageFault.Loss)) {
            afterwards = strike;
        } else {
            act(strike.get());
        }
        return !(fault instanceof MessageFault.Loss);
    }

    /**
     * Lets the faults strike that were to do so after the last message of the client.
     *
     * @param work what has been done because of that message and perhaps not been sent on yet
     */
    public void afterMessage(Flushable work) throws IOException {
        if (afterwards.isPresent()) {
            Injection strike = afterwards.get();
            afterwards = Optional.empty();
            work.flush();
            act(strike);
        }
    }

    /** Cuts the connection off. */
    public void cutOff() throws IOException {
        reset();
        requireUnbroken();
    }

    /** A reply is going to be lost: from now on messages have to be looked at. Any thread. */
    public void expectLoss() {
        repliesToLose.incrementAndGet();
    }

    /** Loses what is written from now on, up to the end of the reply. */
    void loseReply(Ending ending) {
        losing = Optional.of(ending);
    }

    private void lose(Optional<MessageKind> kind) throws IOException {
        if (!kind.equals(Optional.of(MessageKind.READY_FOR_QUERY))) {
            return;
        }
        Ending ending = losing.orElseThrow();
        losing = Optional.empty();
        repliesToLose.decrementAndGet();
        switch (ending) {
            case SILENCE -> {}
            case RESET -> reset();
            case HANGUP -> hangUp();
        }
    }

    /** The client will send nothing any more. */
    void clientLeft() {
        faults.clientLeft();
    }

    private static int bytesBefore(Injection strike, int length) {
        return switch (((MessageFault) strike.fault()).at().moment()) {
            case BEFORE -> 0;
            case INSIDE -> length / 2;
            case AFTER -> length;
        };
    }

    private void act(Injection strike) throws IOException {
        if (strike.fault() instanceof MessageFault.Stall stall) {
            broken |= !faults.awaitEndOf(stall, strike);
        } else if (strike.fault() instanceof MessageFault.Reset) {
            reset();
        } else if (strike.fault() instanceof MessageFault.Hangup) {
            hangUp();
        }
        requireUnbroken();
    }

    private void hangUp() throws IOException {
        broken = true;
        line.close();
    }

    private void reset() throws IOException {
        broken = true;
        line.reset();
    }

    private void requireUnbroken() throws IOException {
        if (broken) {
            throw new IOException("an injected fault has broken the connection");
        }
    }
}
