package dev.redshiftkit.local.engine.postgres;

import dev.redshiftkit.local.engine.CopyInput;
import dev.redshiftkit.local.engine.CopyOutput;
import dev.redshiftkit.local.engine.EngineResult;
import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.ProtocolException;
import dev.redshiftkit.pgwire.codec.SendBuffer;
import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A connection to a server, past its start-up.
 *
 * <p>It can be used in two ways, one at a time: as an {@link EngineSession}, by one thread; or through {@link #reader()}
 * and {@link #writer()}, each by a thread of its own. Only {@link #cancel()} and {@link #close()} may be called by any
 * thread at any time.
 */
public final class PostgresConnection implements EngineSession, AutoCloseable {

    private static final int SEND_BUFFER_BYTES = 1 << 20;

    private final Path socket;
    private final SocketChannel channel;
    private final BackendReader reader;
    private final BackendWriter writer;
    private final Startup startup;
    private final PostgresSession session;

    private PostgresConnection(
            Path socket, SocketChannel channel, BackendReader reader, BackendWriter writer, Startup startup) {
        this.socket = socket;
        this.channel = channel;
        this.reader = reader;
        this.writer = writer;
        this.startup = startup;
        this.session = new PostgresSession(reader, writer, this::cancel, frame -> {});
    }

    /**
     * Connects to a server and waits until it is ready for a query.
     *
     * @throws SqlError if the server cannot be reached or refuses
     */
    static PostgresConnection open(Path socket, String user, String database, Map<String, String> parameters) {
        SocketChannel channel = connect(socket);
        try {
            BackendReader reader = new BackendReader(channel);
            BackendWriter writer = new BackendWriter(channel);
            Startup startup = Startup.perform(reader, writer, user, database, parameters);
            return new PostgresConnection(socket, channel, reader, writer, startup);
        } catch (IOException e) {
            throw closing(channel, BackendErrors.connectionLost(e));
        } catch (ProtocolException e) {
            throw closing(channel, BackendErrors.protocolBroken(e));
        } catch (RuntimeException e) {
            throw closing(channel, e);
        }
    }

    private static SocketChannel connect(Path socket) {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            // So much the engine has to go on with while whoever feeds it unpacks more.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER_BYTES);
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException e) {
            SqlError failure =
                    SqlError.fatal("08001", "the engine cannot be reached").causedBy(e);
            throw channel == null ? failure : closing(channel, failure);
        }
    }

    private static <E extends RuntimeException> E closing(SocketChannel channel, E failure) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** What the server sends. The session uses it too: no other thread may be in it while a statement runs there. */
    public BackendReader reader() {
        return reader;
    }

    /** What goes to the server. The session uses it too: nothing may be unsent when a statement begins there. */
    public BackendWriter writer() {
        return writer;
    }

    /** The server's settings as it told them at the start-up, by name; later changes are in the frames that follow. */
    public Map<String, String> parameterStatuses() {
        return startup.parameterStatuses();
    }

    /** The number of the server's process for this connection. */
    public int processId() {
        return startup.key().processId();
    }

    /** What a cancel request for this connection must show besides {@link #processId()}. */
    public int secretKey() {
        return startup.key().secretKey();
    }

    /** Where the transaction stood after the last statement of the session; says nothing of what the writer was sent. */
    public TransactionStatus transactionStatus() {
        return session.transactionStatus();
    }

    @Override
    public EngineResult query(String sql) {
        return session.query(sql);
    }

    @Override
    public long copyIn(String statement, CopyInput source) {
        return session.copyIn(statement, source);
    }

    @Override
    public long copyOut(String statement, CopyOutput target) {
        return session.copyOut(statement, target);
    }

    /**
     * Lays a text ready where functions of this connection find it: in the file {@code note-} with the number of the process,
     * in the directory of the socket. It takes the place of the one before.
     */
    public void layReady(String text) throws IOException {
        Path written = note("writing");
        Files.writeString(written, text);
        Files.move(written, note("note"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path note(String name) {
        return socket.resolveSibling(name + "-" + processId());
    }

    /**
     * Asks the server to cancel what runs on this connection, and returns when it has passed that on. Whether anything was
     * cancelled shows in the answer to what ran; nothing happens if nothing runs.
     *
     * @throws SqlError if the server cannot be reached
     */
    public void cancel() {
        SendBuffer request = new SendBuffer();
        FrontendCodec.encode(new CancelRequest(processId(), secretKey()), request);
        try (SocketChannel other = connect(socket)) {
            other.write(request.contents());
            awaitEnd(other);
        } catch (IOException e) {
            throw SqlError.of("08006", "the cancel request was lost").causedBy(e);
        }
    }

    /** The server closes the connection once it has sent the signal, so that a later statement is not hit by it. */
    private static void awaitEnd(SocketChannel other) throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate(1);
        while (other.read(nothing.clear()) >= 0) {
            // a server that is in trouble may send an error
        }
    }

    /** As {@link PostgresServer#crash}, of the server this is connected to, but without waiting for its return. Any thread. */
    public void crashServer() {
        ServerCrash.of(socket);
    }

    /** Ends the connection. A statement that runs on it is given up, and its transaction undone. May be repeated. */
    @Override
    public void close() {
        try {
            // Without the protocol's farewell, which would have to wait for a thread that is busy sending.
            channel.close();
            Files.deleteIfExists(note("note"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the connection to the engine", e);
        }
    }
}
