package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.CopyOutput;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.ProtocolException;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyInResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.CopyOutResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statements over a connection that waits for a query, by the simple protocol, each to its end: when a method returns or
 * throws, the server waits for a query again, unless the connection is lost.
 *
 * <p>For a while the session has the connection for itself; the rest of the time somebody else may. One thread at a time.
 * An interrupt of that thread closes the connection.
 */
public final class PostgresSession implements EngineSession {

    private static final byte COPY_DATA = 'd';
    private static final byte NOTICE = 'N';
    private static final byte PARAMETER_STATUS = 'S';
    private static final byte NOTIFICATION = 'A';

    private final FrameSource source;
    private final BackendWriter writer;
    private final Runnable cancel;
    private final Consumer<Frame> asides;
    private TransactionStatus transactionStatus = TransactionStatus.IDLE;

    /**
     * Makes a session over the two sides of a connection.
     *
     * @param cancel asks the server, on another connection, to cancel what this one runs, and returns when it has been told
     * @param asides gets notices, notifications and changed settings, which may come amid every answer
     */
    public PostgresSession(FrameSource source, BackendWriter writer, Runnable cancel, Consumer<Frame> asides) {
        this.source = source;
        this.writer = writer;
        this.cancel = cancel;
        this.asides = asides;
    }

    /** Where the transaction stood after the last statement of this session; idle before the first. */
    public TransactionStatus transactionStatus() {
        return transactionStatus;
    }

    @Override
    public EngineResult query(String sql) {
        Answer answer = new Answer();
        converse(answer, () -> {
            send(new FrontendMessage.Query(sql));
            finish(answer);
            return null;
        });
        return answer.result();
    }

    @Override
    public long copyIn(String statement, CopyInput rows) {
        Answer answer = new Answer();
        Throwable failure = converse(answer, () -> {
            send(new FrontendMessage.Query(statement));
            if (!awaitCopyIn(answer)) {
                return answer.error().isPresent() ? null : wrongStatement("COPY FROM STDIN");
            }
            Throwable sourceFailure = sendRows(rows, answer);
            finish(answer);
            return sourceFailure;
        });
        return copied(answer, failure);
    }

    @Override
    public long copyOut(String statement, CopyOutput rows) {
        Answer answer = new Answer();
        CopyTarget target = new CopyTarget(rows, cancel);
        Throwable failure = converse(answer, () -> {
            send(new FrontendMessage.Query(statement));
            boolean rowsCame = receiveRows(target, answer);
            return rowsCame || answer.error().isPresent() ? target.failure() : wrongStatement("COPY TO STDOUT");
        });
        return copied(answer, failure);
    }

    private static IllegalArgumentException wrongStatement(String expected) {
        return new IllegalArgumentException("statement must be " + expected + ", but the engine took it for another");
    }

    /** A failure of our own side comes first: what the engine says to a copy that was given up is only an echo of it. */
    private static long copied(Answer answer, @Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof IOException checked) {
            throw new UncheckedIOException(checked);
        }
        return answer.result().affectedRows();
    }

    /** Returns false if the server is ready for another query instead. */
    private boolean awaitCopyIn(Answer answer) throws IOException {
        BackendMessage message;
        do {
            message = receive();
            if (message instanceof CopyInResponse) {
                return true;
            }
        } while (!takeIn(message, answer));
        return false;
    }

    /** Returns what kept the source from giving all its rows, unless the engine was the reason. */
    private @Nullable Throwable sendRows(CopyInput rows, Answer answer) throws IOException {
        try {
            CopyStream stream = new CopyStream(writer, () -> hasRefused(answer));
            rows.writeTo(stream);
            stream.drain();
        } catch (IOException | RuntimeException | Error e) {
            return giveUp(e, answer);
        }
        send(new CopyDone());
        return null;
    }

    private @Nullable Throwable giveUp(Throwable failure, Answer answer) throws IOException {
        if (hasRefused(answer)) {
            return null;
        }
        send(new FrontendMessage.CopyFail("the rows could not be read to their end"));
        return failure;
    }

    /** An answer amid the rows can only be an error, since all else comes after their end. */
    private boolean hasRefused(Answer answer) throws IOException {
        while (answer.error().isEmpty() && source.isReady()) {
            answer.add(receive());
        }
        return answer.error().isPresent();
    }

    /** Returns whether the engine took the statement for one that gives rows in this way. */
    private boolean receiveRows(CopyTarget target, Answer answer) throws IOException {
        boolean isCopy = false;
        while (true) {
            Frame frame = source.receive();
            if (frame.type() == COPY_DATA) {
                target.accept(frame.body());
                continue;
            }
            BackendMessage message = message(frame);
            isCopy |= message instanceof CopyOutResponse;
            if (takeIn(message, answer)) {
                return isCopy;
            }
        }
    }

    private void finish(Answer answer) throws IOException {
        while (!takeIn(receive(), answer)) {
            // goes on
        }
    }

    /** Returns true if the server is ready for another query. */
    private boolean takeIn(BackendMessage message, Answer answer) throws IOException {
        answer.add(message);
        if (message instanceof CopyInResponse) {
            send(new FrontendMessage.CopyFail("there are no rows for this statement"));
        }
        if (message instanceof ReadyForQuery ready) {
            transactionStatus = ready.status();
            return true;
        }
        return false;
    }

    private void send(FrontendMessage message) throws IOException {
        writer.send(message);
        writer.flush();
    }

    private BackendMessage receive() throws IOException {
        return message(source.receive());
    }

    private BackendMessage message(Frame frame) {
        if (frame.type() == NOTICE || frame.type() == PARAMETER_STATUS || frame.type() == NOTIFICATION) {
            asides.accept(frame);
        }
        return BackendCodec.decode(frame);
    }

    private static @Nullable Throwable converse(Answer answer, Conversation conversation) {
        try {
            return conversation.hold();
        } catch (IOException e) {
            // A server that ends a session says why before it closes the connection.
            throw answer.error().orElseGet(() -> BackendErrors.connectionLost(e));
        } catch (ProtocolException e) {
            throw BackendErrors.protocolBroken(e);
        }
    }

    /** Talks with the server until it is ready for another query; returns what failed on this side. */
    @FunctionalInterface
    private interface Conversation {
        @Nullable
        Throwable hold() throws IOException;
    }
}
