package dev.redshiftkit.local.server;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.fault.LoginFault;
import dev.redshiftkit.local.identity.Accounts;
import dev.redshiftkit.local.session.ClientLink;
import dev.redshiftkit.local.session.EngineLink;
import dev.redshiftkit.local.session.Session;
import dev.redshiftkit.local.session.SessionOwner;
import dev.redshiftkit.local.session.SessionServices;
import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.tls.ServerTls;
import dev.redshiftkit.local.wire.MessageGate;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listener that Redshift drivers connect to. Accepts from {@link #open} to {@link #close}; each connection is served
 * by two threads of its own. Safe for use by several threads.
 */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /** How long sessions have to tell their clients that the server closes. */
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private static final Duration ABORT = Duration.ofSeconds(5);

    /** Clients that come at once: one for whom there is no room tries again only after a second. */
    private static final int BACKLOG = 1024;

    /** Twice as many as there can be sessions. */
    private static final int NEWCOMERS = 1000;

    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final GatewaySettings settings;
    private final Optional<ServerTls> tls;
    private final Login login;
    private final EngineConnector engines;
    private final SessionServices services;
    private final SecureRandom random;
    private final ServerSocket listener;
    private final Set<ClientConnection> connections = ConcurrentHashMap.newKeySet();
    private final Newcomers newcomers = new Newcomers(NEWCOMERS);
    private final ScheduledExecutorService loginTimer = loginTimer();
    private final AtomicLong accepted = new AtomicLong();
    private volatile boolean closed;

    private Gateway(
            GatewaySettings settings,
            Optional<ServerTls> tls,
            Accounts accounts,
            EngineConnector engines,
            SessionServices services,
            SecureRandom random,
            ServerSocket listener) {
        this.settings = settings;
        this.tls = tls;
        this.login = new Login(accounts, settings.passwordMethod(), services.timeline(), random);
        this.engines = engines;
        this.services = services;
        this.random = random;
        this.listener = listener;
    }

    /**
     * Begins to listen.
     *
     * @param tls what to encrypt with; not used where the settings turn TLS off
     * @param accounts who may log in, asked at every login
     * @param services what sessions need, shared by all of them
     * @throws IOException if the port cannot be had; the message names it
     */
    public static Gateway open(
            GatewaySettings settings,
            ServerTls tls,
            Accounts accounts,
            EngineConnector engines,
            SessionServices services,
            SecureRandom random)
            throws IOException {
        Optional<ServerTls> offered = settings.tls() == TlsPolicy.OFF ? Optional.empty() : Optional.of(tls);
        ServerSocket listener = listen(settings);
        Gateway gateway = new Gateway(settings, offered, accounts, engines, services, random, listener);
        daemon(gateway::acceptAll, "redshift-local-accept-" + listener.getLocalPort())
                .start();
        return gateway;
    }

    private static ServerSocket listen(GatewaySettings settings) throws IOException {
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(settings.address(), BACKLOG);
            return listener;
        } catch (IOException e) {
            listener.close();
            BindException named =
                    new BindException("cannot listen on " + settings.address().getHostString() + " port "
                            + settings.address().getPort() + ": " + e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    /** Returns the port that is listened on. */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Stops listening and ends all sessions; their clients are told so unless they do not read. Blocks until all is
     * gone, half a second or a few at most.
     */
    @Override
    public void close() {
        closed = true;
        closeListener();
        loginTimer.shutdownNow();
        connections.forEach(ClientConnection::close);
        try {
            awaitEndOfConnections();
        } catch (InterruptedException e) {
            connections.forEach(ClientConnection::abort);
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return closed;
    }

    Optional<ServerTls> tls() {
        return tls;
    }

    Faults faults() {
        return services.faults();
    }

    Login login() {
        return login;
    }

    Activity activity() {
        return services.activity();
    }

    /** Runs the action when a login that begins now has taken too long. */
    Future<?> afterLoginTimeout(Runnable action) {
        return loginTimer.schedule(action, settings.loginTimeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Timers that were cancelled must not stay for as long as they would have run: they come with every connection. */
    private static ScheduledExecutorService loginTimer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, work -> daemon(work, "redshift-local-login-timer"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** The client of this connection is in, or only came to cancel. */
    void isThrough(ClientConnection connection) {
        newcomers.remove(connection);
    }

    void forget(ClientConnection connection) {
        newcomers.remove(connection);
        connections.remove(connection);
    }

    void requireEncryptionIfDue(ClientRequest request, ClientSocket client) {
        if (settings.tls() == TlsPolicy.REQUIRED && !client.isEncrypted()) {
            throw SqlError.fatal(
                    "28000",
                    "no pg_hba.conf entry for host \"" + client.host() + "\", user \"" + request.user()
                            + "\", database \"" + request.database() + "\", SSL off");
        }
    }

    void strikeAtLogin(ClientRequest request) {
        faults().strikeAtLogin(new LoginFault.Attempt(
                request.user(), services.sessions().size()));
    }

    void requireRoom() {
        if (services.sessions().size() >= settings.maxConnections()) {
            throw SqlError.fatal(
                    TOO_MANY_CONNECTIONS,
                    "connection limit \"" + settings.maxConnections() + "\" exceeded for non-bootstrap users");
        }
    }

    EngineLink connect(String user, ClientRequest request) {
        try {
            return engines.connect(user, request.database(), request.engineParameters());
        } catch (SqlError e) {
            throw e.sqlState().equals(TOO_MANY_CONNECTIONS) && e.message().contains("for role")
                    ? SqlError.fatal(TOO_MANY_CONNECTIONS, "too many connections for user \"" + user + "\"")
                            .causedBy(e)
                    : e;
        }
    }

    Session openSession(SessionOwner owner, ClientLink client, EngineLink engine) {
        return new Session(owner, random.nextInt(), client, engine, services);
    }

    /**
     * Opens a session whose client is in this process, for a user who has proved elsewhere who they are. The caller closes
     * it.
     *
     * @throws SqlError if there is no room, or the engine refuses
     */
    public InnerSession openInside(String user, String database, String applicationName) {
        requireRoom();
        EngineLink engine = engines.connect(user, database, Map.of("application_name", applicationName));
        try {
            PipeChannel.Ends ends = PipeChannel.open();
            FrameDecoder frames = new FrameDecoder(FrameLimits.DEFAULTS);
            Session session = openSession(
                    new SessionOwner(user, database, Client.inside(applicationName)),
                    new ClientLink(ends.server(), frames, MessageGate.open()),
                    engine);
            daemon(session::run, "redshift-local-inner-" + session.processId()).start();
            InnerSession inner = new InnerSession(session, ends.client());
            inner.awaitGreeting();
            return inner;
        } catch (IOException e) {
            engine.close();
            throw SqlError.fatal("08006", "a connection within the server cannot be made")
                    .causedBy(e);
        }
    }

    /** Cancels what the session runs; says nothing if there is none, as it could only tell a stranger. */
    void cancel(CancelRequest request) {
        services.traffic().cancelRequested();
        services.sessions().find(request.processId(), request.secretKey()).ifPresent(Session::cancel);
    }

    private void acceptAll() {
        while (!closed) {
            try {
                serve(listener.accept());
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    LOG.atWarn().setCause(e).log("a connection could not be accepted");
                }
            }
        }
    }

    private void serve(Socket socket) {
        ClientConnection connection = new ClientConnection(socket, this);
        connections.add(connection);
        newcomers.add(connection).ifPresent(ClientConnection::abort);
        daemon(connection, "redshift-local-client-" + accepted.incrementAndGet())
                .start();
        if (closed) {
            connection.close();
        }
    }

    private void closeListener() {
        try {
            listener.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("the listener could not be closed in order");
        }
    }

    private void awaitEndOfConnections() throws InterruptedException {
        Duration patience = FAREWELL;
        for (ClientConnection connection : connections) {
            if (!connection.awaitEnd(patience)) {
                connection.abort();
                patience = Duration.ZERO;
            }
        }
        for (ClientConnection connection : connections) {
            if (!connection.awaitEnd(ABORT)) {
                LOG.atWarn().log("a connection did not end in time and is left behind");
            }
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
