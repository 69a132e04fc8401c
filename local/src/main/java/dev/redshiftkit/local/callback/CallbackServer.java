package dev.redshiftkit.local.callback;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the calls of the engine's backends from {@link #start} to {@link #close}, each backend in a thread of its own. Who may call
 * is up to the socket. Safe for use by several threads.
 */
public final class CallbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackServer.class);

    /** How long functions that still compute have to come to an end; they cannot be interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServerSocketChannel listener;
    private final DatabaseFunctions functions;
    private final Thread acceptor = daemon(this::acceptAll, "redshift-local-callback-accept");
    private final Set<CallbackConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean closed;

    private CallbackServer(ServerSocketChannel listener, DatabaseFunctions functions) {
        this.listener = listener;
        this.functions = functions;
    }

    /** Begins to accept on a socket, which from now on is closed with what this returns. */
    public static CallbackServer start(ServerSocketChannel listener, DatabaseFunctions functions) {
        CallbackServer server = new CallbackServer(listener, functions);
        server.acceptor.start();
        return server;
    }

    /** Stops accepting and ends all connections, within some seconds: what is being computed fails for its statement. */
    @Override
    public void close() {
        closed = true;
        try {
            listener.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("the socket for callbacks could not be closed in order");
        }
        try {
            acceptor.join(PATIENCE.toMillis());
            connections.forEach(CallbackConnection::close);
            awaitEndOfConnections();
        } catch (InterruptedException e) {
            connections.forEach(CallbackConnection::close);
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEndOfConnections() throws InterruptedException {
        Duration patience = PATIENCE;
        for (CallbackConnection connection : connections) {
            if (!connection.awaitEnd(patience)) {
                patience = Duration.ZERO;
                LOG.atWarn().log("a function called by the database still computes and is left behind");
            }
        }
    }

    private void acceptAll() {
        while (!closed) {
            try {
                serve(listener.accept());
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.atWarn().setCause(e).log("a backend of the engine could not be accepted");
                }
            }
        }
    }

    private void serve(SocketChannel backend) {
        CallbackConnection connection = new CallbackConnection(backend, functions, this);
        connections.add(connection);
        daemon(connection, "redshift-local-callback-" + accepted.incrementAndGet())
                .start();
    }

    void forget(CallbackConnection connection) {
        connections.remove(connection);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
