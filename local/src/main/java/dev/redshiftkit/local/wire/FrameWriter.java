package dev.redshiftkit.local.wire;

import dev.redshiftkit.local.fault.MessageKind;
import dev.redshiftkit.local.fault.StatementFault.LostReply.Ending;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.EncryptionResponse;
import java.io.Flushable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/**
 * Collects frames and writes them to a channel in large pieces: by {@link #flush()}, or before that if there are many.
 * Writing may block for as long as the other side does not read. One thread at a time.
 */
public final class FrameWriter implements Flushable {

    private static final int CAPACITY = 64 * 1024;

    private final WritableByteChannel target;
    private final MessageGate gate;
    private final SendBuffer pending = new SendBuffer();
    private final SendBuffer single = new SendBuffer();

    /** Writes to a peer that is safe from faults. */
    public FrameWriter(WritableByteChannel target) {
        this(target, MessageGate.open());
    }

    /** @param gate what may happen to messages on their way */
    public FrameWriter(WritableByteChannel target, MessageGate gate) {
        this.target = target;
        this.gate = gate;
    }

    /** Adds a message. */
    public void send(BackendMessage message) throws IOException {
        if (gate.isWatched()) {
            BackendCodec.encode(message, single);
            sendSingle();
        } else {
            BackendCodec.encode(message, pending);
            flushIfFull();
        }
    }

    /** Adds a frame as it is. */
    public void write(Frame frame) throws IOException {
        if (gate.isWatched()) {
            single.put(frame);
            sendSingle();
        } else {
            pending.put(frame);
            flushIfFull();
        }
    }

    /** Adds the answer to a request for encryption. */
    public void send(EncryptionResponse response) throws IOException {
        single.put(response);
        try {
            gate.write(Optional.of(MessageKind.ENCRYPTION_RESPONSE), single.contents(), this);
        } finally {
            single.clear();
        }
    }

    private void sendSingle() throws IOException {
        try {
            gate.write(single.contents(), this);
        } finally {
            single.clear();
        }
    }

    /** Loses what is sent from now on, up to the end of the reply. */
    public void loseReply(Ending ending) throws IOException {
        flush();
        gate.loseReply(ending);
    }

    /** Whether frames may be written in pieces now. If not, each has to be written by itself, as something may happen to it. */
    public boolean takesPieces() {
        return !gate.isWatched();
    }

    /** Adds encoded frames, or pieces of them; they are taken before this returns. */
    public void write(ByteBuffer encoded) throws IOException {
        if (encoded.remaining() < CAPACITY / 4) {
            pending.put(encoded);
            flushIfFull();
        } else {
            flush();
            writeFully(encoded);
        }
    }

    @Override
    public void flush() throws IOException {
        if (!pending.isEmpty()) {
            writeFully(pending.contents());
            pending.clear();
        }
    }

    private void flushIfFull() throws IOException {
        if (pending.length() >= CAPACITY) {
            flush();
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }
}
