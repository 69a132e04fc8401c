package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.ConnectionFaults;
import dev.redshiftkit.local.session.ClientLink;
import dev.redshiftkit.local.session.EngineLink;
import dev.redshiftkit.local.session.Session;
import dev.redshiftkit.local.session.SessionOwner;
import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.codec.ProtocolException;
import dev.redshiftkit.pgwire.codec.StartupPacketDecoder;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NegotiateProtocolVersion;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One accepted connection, from its first packet to its end, in a thread of its own. */
final class ClientConnection implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

    /** Redshift's statements have 16 MB at most; values bound to parameters come on top of that. */
    private static final int MESSAGE_BYTES = 64 * 1024 * 1024;

    private final Socket socket;
    private final Gateway gateway;
    private final ConnectionFaults faults;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Session session;

    /** What is left to do for the user when the connection has ended. */
    private Runnable farewell = () -> {};

    ClientConnection(Socket socket, Gateway gateway) {
        this.socket = socket;
        this.gateway = gateway;
        this.faults = gateway.faults().ofConnection();
    }

    @Override
    public void run() {
        try (socket) {
            ClientSocket client = new ClientSocket(socket, faults);
            letIn(client).ifPresent(this::serve);
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a client left before it was let in");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a connection has failed");
        } finally {
            faults.abort();
            sayFarewell();
            gateway.forget(this);
            ended.countDown();
        }
    }

    private Optional<Session> letIn(ClientSocket client) throws IOException {
        Future<?> timeout = gateway.afterLoginTimeout(this::abort);
        try {
            return open(client);
        } finally {
            timeout.cancel(false);
            gateway.isThrough(this);
        }
    }

    private void sayFarewell() {
        try {
            farewell.run();
        } catch (SqlError e) {
            LOG.atDebug().setCause(e).log("the engine has gone before a user could be taken out of groups");
        }
    }

    /** Ends the session in order if there is one, and the connection at once if there is none. */
    @Override
    public void close() {
        Session current = session;
        if (current == null) {
            abort();
        } else {
            current.close();
        }
    }

    /** Closes the connection at once: what waits to be sent is lost. */
    void abort() {
        faults.abort();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a connection could not be closed in order");
        }
    }

    /** Waits for the end and returns whether it has come. */
    boolean awaitEnd(Duration timeout) throws InterruptedException {
        return ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void serve(Session admitted) {
        session = admitted;
        if (gateway.isClosed()) {
            admitted.close();
        }
        admitted.run();
    }

    private Optional<Session> open(ClientSocket client) throws IOException {
        try {
            StartupPacketDecoder packets = new StartupPacketDecoder(FrameLimits.DEFAULTS.withMessage(MESSAGE_BYTES));
            Optional<StartupPacket> packet = new Reception(client, packets, gateway.tls()).receive();
            if (packet.isPresent() && packet.get() instanceof CancelRequest request) {
                gateway.cancel(request);
            } else if (packet.isPresent() && packet.get() instanceof Startup startup) {
                return Optional.of(admit(startup, client, packets.frames()));
            }
        } catch (ProtocolException e) {
            refuse(client, SqlError.fatal(e.sqlState(), String.valueOf(e.getMessage())));
        } catch (SqlError e) {
            refuse(client, e);
        }
        return Optional.empty();
    }

    private Session admit(Startup startup, ClientSocket client, FrameDecoder frames) throws IOException {
        ClientRequest request = ClientRequest.of(startup);
        gateway.requireEncryptionIfDue(request, client);
        FrameWriter output = new FrameWriter(client.channel(), client.gate());
        if (startup.minorVersion() > 0) {
            output.send(new NegotiateProtocolVersion(0, List.of()));
        }
        Client described = client.describe(request, gateway.login().method());
        Login.Admission admission = admit(request, client, frames, output, described);
        farewell = admission.farewell();
        gateway.strikeAtLogin(request);
        gateway.requireRoom();
        EngineLink engine = gateway.connect(admission.user(), request);
        frames.limitTo(MESSAGE_BYTES);
        client.channel().readAhead();
        try {
            output.flush();
        } catch (IOException e) {
            engine.close();
            throw e;
        }
        return gateway.openSession(
                new SessionOwner(admission.user(), request.database(), described),
                new ClientLink(client.channel(), frames, client.gate()),
                engine);
    }

    private Login.Admission admit(
            ClientRequest request, ClientSocket client, FrameDecoder frames, FrameWriter output, Client described)
            throws IOException {
        try {
            return gateway.login().admit(request, client, frames, output);
        } catch (SqlError e) {
            gateway.activity().refused(described, request.user(), request.database());
            throw e;
        }
    }

    private static void refuse(ClientSocket client, SqlError reason) throws IOException {
        ErrorFields fields = ErrorFields.of("FATAL", reason.sqlState(), reason.message());
        FrameWriter output = new FrameWriter(client.channel(), client.gate());
        output.send(new ErrorResponse(
                reason.hint().map(hint -> fields.with(ErrorFields.HINT, hint)).orElse(fields)));
        output.flush();
        client.channel().close();
    }
}
