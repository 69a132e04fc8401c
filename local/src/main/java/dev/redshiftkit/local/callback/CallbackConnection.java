package dev.redshiftkit.local.callback;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.FrontendPhase;
import dev.redshiftkit.pgwire.codec.ProtocolException;
import dev.redshiftkit.pgwire.codec.StartupPacketDecoder;
import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Query;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One backend of the engine, from its start-up to its end. Every query of its is a request, and is answered by one row: a value, and
 * an SQLSTATE if the value is what went wrong.
 */
final class CallbackConnection implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackConnection.class);

    private static final int TEXT_OID = 25;
    private static final int STARTUP_BYTES = 16 * 1024;
    private static final RowDescription COLUMNS = new RowDescription(List.of(
            FieldDescription.ofText("value", TEXT_OID, -1, -1), FieldDescription.ofText("state", TEXT_OID, -1, -1)));

    private final ByteChannel backend;
    private final DatabaseFunctions functions;
    private final CallbackServer server;
    private final CountDownLatch ended = new CountDownLatch(1);

    CallbackConnection(ByteChannel backend, DatabaseFunctions functions, CallbackServer server) {
        this.backend = backend;
        this.functions = functions;
        this.server = server;
    }

    @Override
    public void run() {
        try (backend) {
            FrameWriter output = new FrameWriter(backend);
            Optional<FrameDecoder> frames = start(output);
            if (frames.isPresent()) {
                answerAll(new FrameReader(backend, frames.get(), output), output);
            }
        } catch (IOException | ProtocolException e) {
            // A cancelled statement leaves its request behind, and a closing server its connections.
            LOG.atDebug().setCause(e).log("a backend of the engine has gone");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a connection for callbacks has failed");
        } finally {
            server.forget(this);
            ended.countDown();
        }
    }

    @Override
    public void close() {
        try {
            backend.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a connection for callbacks could not be closed in order");
        }
    }

    /** Waits for the end and returns whether it has come. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets in whoever can reach the socket; returns nothing if it wants something else. */
    private Optional<FrameDecoder> start(FrameWriter output) throws IOException {
        StartupPacketDecoder packets = new StartupPacketDecoder(FrameLimits.DEFAULTS);
        ByteBuffer buffer = ByteBuffer.allocate(STARTUP_BYTES);
        Optional<StartupPacket> packet = packets.next();
        while (packet.isEmpty()) {
            if (backend.read(buffer.clear()) < 0) {
                return Optional.empty();
            }
            packets.feed(buffer.flip());
            packet = packets.next();
        }
        if (!(packet.get() instanceof Startup)) {
            return Optional.empty();
        }
        output.send(new AuthenticationRequest.Ok());
        output.send(new ReadyForQuery(TransactionStatus.IDLE));
        FrameDecoder frames = packets.frames();
        frames.limitTo(FrameLimits.DEFAULTS.message());
        return Optional.of(frames);
    }

    private void answerAll(FrameReader input, FrameWriter output) throws IOException {
        Optional<Frame> frame = input.next();
        while (frame.isPresent()) {
            FrontendMessage message = FrontendCodec.decode(frame.get(), FrontendPhase.SESSION);
            if (!(message instanceof Query query)) {
                return;
            }
            output.send(COLUMNS);
            output.send(new DataRow(answer(query.sql())));
            output.send(new CommandComplete("SELECT 1"));
            output.send(new ReadyForQuery(TransactionStatus.IDLE));
            frame = input.next();
        }
    }

    private Values answer(String text) {
        try {
            Request request = Request.parse(text);
            return row(functions.call(request.name(), request.arguments()), Optional.empty());
        } catch (SqlError e) {
            return row(Optional.of(e.message()), Optional.of(e.sqlState()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().setCause(e).log("a function called by the database has failed");
            return row(
                    Optional.of("a function has failed: " + e.getClass().getSimpleName()),
                    Optional.of(SqlError.INTERNAL_ERROR));
        }
    }

    private static Values row(Optional<String> value, Optional<String> state) {
        return Values.builder(2)
                .addText(value.orElse(null))
                .addText(state.orElse(null))
                .build();
    }
}
