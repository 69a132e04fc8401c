package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.telemetry.SessionRecord;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.ProtocolException;
import dev.redshiftkit.pgwire.message.BackendMessage.BackendKeyData;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.FrontendMessage.Terminate;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's session, from the end of its login to the end of its connection.
 *
 * <p>{@link #run} does the work, in its caller's thread and one more, and closes client and engine whichever of them ends
 * first. {@link #cancel} and {@link #close} may be called by any thread at any time.
 */
public final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final String ADMIN_SHUTDOWN = "57P01";

    /** The default of a cluster (Redshift guide, "Amazon Redshift quotas"). */
    private static final Duration SESSION_TIMEOUT = Duration.ofHours(4);

    private final int secretKey;
    private final ByteChannel clientChannel;
    private final EngineLink engineLink;
    private final Traffic traffic;
    private final SessionServices services;
    private final SessionActivity activity;
    private final SessionSeat seat;
    private final Pipeline pipeline = new Pipeline();
    private final FrameWriter toClient;
    private final LocalRunner runner;
    private final IdleWatch idleWatch;
    private final ClientSide clientSide;
    private final EngineSide engineSide;

    /** Why the session ends, once it does: the first reason counts. */
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();

    private volatile boolean timedOut;

    /**
     * @param owner whom the login let in
     * @param secretKey what a request to cancel has to show beside the process id
     * @param client where the client is; belongs to this session from now on
     * @param engine where the engine is; belongs to this session from now on
     */
    public Session(SessionOwner owner, int secretKey, ClientLink client, EngineLink engine, SessionServices services) {
        this.secretKey = secretKey;
        this.clientChannel = client.channel();
        this.engineLink = engine;
        this.traffic = services.traffic();
        this.services = services;
        this.activity = services.activity().begin(owner.client(), engine.processId(), owner.user(), owner.database());
        SessionRecorder recorder = new SessionRecorder(activity, services.conflicts());
        seat = new SessionSeat(services, activity, message -> cancel(Optional.of(message)));
        activity.tellsCurrent(() ->
                seat.waiting().or(pipeline::execution).or(recorder::suspended).or(seat::seated));
        toClient = new FrameWriter(client.channel(), client.gate());
        idleWatch = new IdleWatch(
                services.timeline(),
                Optional.of(engine.sessionTimeout().orElse(SESSION_TIMEOUT)),
                this::isBusy,
                this::timeOut);
        runner = new LocalRunner(engine, owner);
        engineSide = new EngineSide(
                engine,
                toClient,
                pipeline,
                runner,
                recorder,
                new EngineQuestions(
                        engine::layReady,
                        new DynamicStatements(services.translator()),
                        new Questions(services, activity)),
                idleWatch);
        FrameReader clientReader = new FrameReader(client.channel(), client.frames(), engine::flush, client.gate());
        clientSide = new ClientSide(
                clientReader,
                engine,
                pipeline,
                new StatementPlanner(services.translator(), services.localStatements()),
                client.gate(),
                traffic,
                activity,
                seat,
                new SessionIsolation(services.conflicts(), activity, recorder::hasFailed),
                idleWatch);
    }

    /** Returns the number of the engine's process, which is this session's number everywhere. */
    public int processId() {
        return engineLink.processId();
    }

    /** Returns what a request to cancel has to show beside the process id. */
    public int secretKey() {
        return secretKey;
    }

    /** Serves the client until it leaves, the engine ends, or this session is closed. */
    public void run() {
        traffic.connectionOpened();
        services.sessions().add(this);
        try {
            greet();
            idleWatch.start();
            Thread engineThread = new Thread(this::serveEngine, "redshift-local-engine-" + processId());
            engineThread.setDaemon(true);
            engineThread.start();
            serveClient();
            joinUninterruptibly(engineThread);
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("client left before it could be greeted");
        } finally {
            closeQuietly(clientChannel);
            engineLink.close();
            idleWatch.close();
            services.conflicts().ended(processId(), false);
            services.sessions().remove(this);
            services.activity().end(activity, timedOut ? SessionRecord.Status.TIMED_OUT : SessionRecord.Status.CLOSED);
            seat.close();
            traffic.connectionClosed();
        }
    }

    /** Cancels what the session runs; does nothing if it runs nothing. */
    public void cancel() {
        cancel(Optional.empty());
    }

    /** Cancels what the session runs, and tells its client this, if it is anything, and not Redshift's usual words. */
    void cancel(Optional<String> message) {
        if (!seat.cancelWaiting(message) && !pipeline.isIdle()) {
            runner.cancel(message);
            engineLink.cancel();
        }
    }

    /** Ends the session; the client is told that an administrator did. Returns before {@link #run} does. */
    @Override
    public void close() {
        end(SqlError.fatal(ADMIN_SHUTDOWN, "terminating connection due to administrator command"));
        runner.cancel(Optional.empty());
        seat.cancelWaiting(Optional.empty());
        engineLink.close();
    }

    private boolean isBusy() {
        return !pipeline.isIdle() || seat.waiting().isPresent();
    }

    private void timeOut() {
        timedOut = true;
        end(SqlError.fatal(ADMIN_SHUTDOWN, "terminating connection due to session timeout"));
        engineLink.close();
    }

    private void greet() throws IOException {
        for (var status : SessionParameters.atStart(engineLink.parameters())) {
            toClient.send(status);
        }
        toClient.send(new BackendKeyData(processId(), secretKey));
        toClient.send(new ReadyForQuery(TransactionStatus.IDLE));
        toClient.flush();
    }

    private void serveClient() {
        try {
            clientSide.run();
            ending.compareAndSet(null, new Ending.ClientLeft());
            engineLink.send(new Terminate());
            engineLink.flush();
        } catch (ProtocolException e) {
            end(SqlError.fatal(e.sqlState(), String.valueOf(e.getMessage())));
        } catch (SqlError fatal) {
            end(fatal);
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("connection to a client has ended");
            ending.compareAndSet(null, new Ending.ClientLeft());
            giveUpWork();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a session has failed on the client's side");
            end(SqlError.fatal(SqlError.INTERNAL_ERROR, "internal error of the local engine"));
        } finally {
            engineLink.close();
            pipeline.close();
        }
    }

    /** Nobody waits for the answer, and the engine would notice that only when it has one. */
    private void giveUpWork() {
        try {
            cancel();
        } catch (SqlError e) {
            LOG.atDebug().setCause(e).log("the engine is not there to cancel the work of a client that has left");
        }
    }

    private void serveEngine() {
        try {
            engineSide.run();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("connection to the engine or the client has ended");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("a session has failed on the engine's side");
            end(SqlError.fatal(SqlError.INTERNAL_ERROR, "internal error of the local engine"));
        } finally {
            end(SqlError.fatal(ADMIN_SHUTDOWN, "terminating connection because the engine has stopped"));
            tellTheEnd();
            engineLink.close();
            closeQuietly(clientChannel);
            pipeline.close();
        }
    }

    private void end(SqlError reason) {
        ending.compareAndSet(null, new Ending.Because(reason));
    }

    private void tellTheEnd() {
        try {
            if (ending.get() instanceof Ending.Because because) {
                engineSide.tellTheEnd(because.error());
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("client left before it could be told why its session ends");
        }
    }

    private static void closeQuietly(ByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("a connection that is not needed any more could not be closed in order");
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

    private sealed interface Ending {

        record ClientLeft() implements Ending {}

        record Because(SqlError error) implements Ending {}
    }
}
