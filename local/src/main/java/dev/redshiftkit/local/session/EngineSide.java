package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.Expectation.Binding;
import dev.redshiftkit.local.session.Expectation.Closing;
import dev.redshiftkit.local.session.Expectation.Describing;
import dev.redshiftkit.local.session.Expectation.Executing;
import dev.redshiftkit.local.session.Expectation.ExecutingLocally;
import dev.redshiftkit.local.session.Expectation.ExecutingOwn;
import dev.redshiftkit.local.session.Expectation.Inquiring;
import dev.redshiftkit.local.session.Expectation.Losing;
import dev.redshiftkit.local.session.Expectation.Parsing;
import dev.redshiftkit.local.session.Expectation.Purpose;
import dev.redshiftkit.local.session.Expectation.Querying;
import dev.redshiftkit.local.session.Expectation.Refusing;
import dev.redshiftkit.local.session.Expectation.Reply;
import dev.redshiftkit.local.session.Expectation.Text;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.wire.FrameWriter;
import dev.redshiftkit.pgwire.codec.BackendCodec;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrameTypes;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.BindComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CloseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.EmptyQueryResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NoData;
import dev.redshiftkit.pgwire.message.BackendMessage.NoticeResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterDescription;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import dev.redshiftkit.pgwire.message.BackendMessage.ParseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.PortalSuspended;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The half of a session that reads the engine and writes to the client. Rows pass through in bulk; every other message is
 * matched with what the {@link Pipeline} says it answers.
 *
 * <p>This half also runs the statements that run in the gateway: at that moment it is the only one at work, so it can
 * talk with the engine itself.
 */
final class EngineSide {

    private static final byte ROW = 'D';

    /** Type and length of a message. */
    private static final int HEADER = 5;

    private static final FrameTypes ROWS = FrameTypes.of("D");
    private static final FrameTypes NONE = FrameTypes.of("");

    /** What the engine says to a procedure that commits within a transaction block. */
    private static final String INVALID_TRANSACTION_TERMINATION = "2D000";

    private static final String ACTIVE_TRANSACTION = "25001";
    private static final String NO_TRANSACTION = "25P01";

    /** What a detail block says where there is none. */
    private static final long NO_QUERY = -1;

    private final EngineLink engine;
    private final FrameWriter client;
    private final Pipeline pipeline;
    private final LocalRunner runner;
    private final SessionRecorder recorder;
    private final EngineQuestions questions;
    private final IdleWatch idleWatch;
    private final Map<String, LocalStatement> statements = new HashMap<>();
    private final Map<String, LocalPortal> portals = new HashMap<>();
    private Optional<String> toldTag = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private boolean toldTheEnd;

    EngineSide(
            EngineLink engine,
            FrameWriter client,
            Pipeline pipeline,
            LocalRunner runner,
            SessionRecorder recorder,
            EngineQuestions questions,
            IdleWatch idleWatch) {
        this.engine = engine;
        this.client = client;
        this.pipeline = pipeline;
        this.runner = runner;
        this.recorder = recorder;
        this.questions = questions;
        this.idleWatch = idleWatch;
    }

    /** Serves until one of the two connections ends, which is always an exception. */
    void run() throws IOException {
        while (true) {
            ByteBuffer rows = engine.passThrough(client.takesPieces() ? ROWS : NONE);
            recorder.passed(rows.remaining());
            client.write(rows);
            Optional<Frame> frame = engine.next();
            if (frame.isPresent()) {
                handle(frame.get());
            } else {
                client.flush();
                engine.fill();
            }
        }
    }

    /** Tells the client why its session ends, unless the engine has done so. */
    void tellTheEnd(SqlError reason) throws IOException {
        if (!toldTheEnd) {
            client.send(new ErrorResponse(ErrorReplies.of(reason)));
        }
        client.flush();
    }

    private void tellRefusal(SqlError error) throws IOException {
        for (String info : error.information()) {
            client.send(new NoticeResponse(ErrorReplies.info(info)));
        }
        client.send(new ErrorResponse(ErrorReplies.of(error)));
    }

    private void handle(Frame frame) throws IOException {
        if (!client.takesPieces()) {
            beginToLose();
        }
        if (frame.type() == ROW) {
            recorder.passed(HEADER + frame.body().length());
            client.write(frame);
            return;
        }
        BackendMessage message = BackendCodec.decode(frame);
        if (message instanceof ParseComplete) {
            parsed(frame);
        } else if (message instanceof BindComplete) {
            bound(frame);
        } else if (message instanceof RowDescription || message instanceof NoData) {
            described(message, frame);
        } else if (message instanceof CommandComplete complete) {
            completed(complete, frame);
        } else if (message instanceof PortalSuspended) {
            recorder.suspended(first(frame));
            executed(frame);
        } else if (message instanceof EmptyQueryResponse) {
            executed(frame);
        } else if (message instanceof CloseComplete) {
            closed(frame);
        } else if (message instanceof ReadyForQuery ready) {
            ready(ready, frame);
        } else if (message instanceof ErrorResponse error) {
            failed(error.fields());
        } else {
            aside(message, frame);
        }
    }

    private void beginToLose() throws IOException {
        while (pipeline.first().orElse(null) instanceof Losing losing) {
            client.loseReply(losing.ending());
            pipeline.completeFirst();
        }
    }

    private void aside(BackendMessage message, Frame frame) throws IOException {
        if (message instanceof NoticeResponse notice) {
            notice(notice.fields());
        } else if (message instanceof ParameterStatus status) {
            recorder.told(status);
            if (SessionParameters.isReported(status)) {
                client.write(frame);
            }
        } else if (message instanceof ParameterDescription) {
            announce(message, frame);
        } else {
            throw new OutOfTurnException(frame);
        }
    }

    /** That no transaction block is open to be committed is nobody's concern where the gateway commits. */
    private void notice(ErrorFields fields) throws IOException {
        boolean ofOurCommit = fields.sqlState().equals(NO_TRANSACTION)
                && pipeline.first().filter(ExecutingOwn.class::isInstance).isPresent();
        Optional<String> tag = EngineWording.toldTag(fields);
        if (questions.answer(fields)) {
            return;
        }
        if (tag.isPresent()) {
            toldTag = tag;
        } else if (!ofOurCommit && !EngineWording.isSilent(fields)) {
            client.send(new NoticeResponse(EngineWording.ofNotice(fields)));
        }
    }

    private void parsed(Frame frame) throws IOException {
        Parsing parsing = expected(Parsing.class, frame);
        parsing.local()
                .ifPresentOrElse(
                        local -> statements.put(parsing.statement(), local),
                        () -> statements.remove(parsing.statement()));
        complete(parsing.reply(), frame);
    }

    private void bound(Frame frame) throws IOException {
        Binding binding = expected(Binding.class, frame);
        LocalStatement local = statements.get(binding.statement());
        if (local == null) {
            portals.remove(binding.portal());
        } else {
            portals.put(binding.portal(), new LocalPortal(local));
        }
        complete(binding.reply(), frame);
    }

    private void described(BackendMessage message, Frame frame) throws IOException {
        if (first(frame) instanceof Querying) {
            announce(message, frame);
            return;
        }
        Describing describing = expected(Describing.class, frame);
        if (message instanceof NoData) {
            complete(describing.noData(), frame);
        } else {
            announce(message, frame);
            pipeline.completeFirst();
        }
    }

    private void announce(BackendMessage message, Frame frame) throws IOException {
        BackendMessage announced = AnnouncedTypes.in(message);
        if (announced == message) {
            client.write(frame);
        } else {
            client.send(announced);
        }
    }

    private void completed(CommandComplete message, Frame frame) throws IOException {
        Expectation first = first(frame);
        if (first instanceof ExecutingOwn own) {
            checked(own);
            complete(Reply.SWALLOW, frame);
            return;
        }
        if (first instanceof Executing executing && executing.checked()) {
            held = Optional.of(new Held(executing, message));
            pipeline.completeFirst();
            return;
        }
        if (!(first instanceof ExecutingLocally)) {
            recorder.completed(first, message);
        }
        if (first instanceof Executing executing && executing.handling().tag().isPresent()) {
            client.send(new CommandComplete(
                    toldTag.or(() -> executing.handling().tag()).get()));
            toldTag = Optional.empty();
            pipeline.completeFirst();
        } else {
            executed(frame);
        }
    }

    /** What was held back until a check has passed, is told now. */
    private void checked(ExecutingOwn own) throws IOException {
        if (own.purpose() == Purpose.LOCK) {
            recorder.locked();
        } else if (own.purpose() == Purpose.CHECK && held.isPresent()) {
            Held told = held.get();
            held = Optional.empty();
            recorder.completed(told.executing(), told.message());
            client.send(told.executing()
                    .handling()
                    .tag()
                    .map(tag -> new CommandComplete(toldTag.orElse(tag)))
                    .orElse(told.message()));
            toldTag = Optional.empty();
        }
    }

    private void executed(Frame frame) throws IOException {
        Expectation first = first(frame);
        if (first instanceof ExecutingLocally executing && portals.containsKey(executing.portal())) {
            executeLocally(executing);
            return;
        }
        client.write(frame);
        if (!(first instanceof Querying)) {
            pipeline.completeFirst();
        }
    }

    private void executeLocally(ExecutingLocally executing) throws IOException {
        client.flush();
        pipeline.awaitHandOver();
        try {
            answer(executing);
            pipeline.completeFirst();
        } catch (SqlError e) {
            portals.remove(executing.portal());
            recorder.failed(executing, e);
            client.send(new ErrorResponse(ErrorReplies.of(e)));
            pipeline.failUpToSync();
        }
    }

    private void answer(ExecutingLocally executing) throws IOException {
        LocalPortal portal = Objects.requireNonNull(portals.get(executing.portal()));
        Execution execution = executing.execution().orElseThrow();
        for (BackendMessage message : portal.execute(runner, execution, executing.maxRows())) {
            if (message instanceof CommandComplete complete) {
                recorder.completed(executing, complete);
            }
            client.send(message);
        }
        if (portal.isDone()) {
            portals.remove(executing.portal());
        }
    }

    private void inquire(Inquiry inquiry) throws IOException {
        client.flush();
        pipeline.awaitHandOver();
        try {
            runner.ask(inquiry);
            pipeline.completeFirst();
        } catch (SqlError e) {
            client.send(new ErrorResponse(ErrorReplies.of(e)));
            pipeline.failUpToSync();
        }
    }

    private void closed(Frame frame) throws IOException {
        if (first(frame) instanceof Inquiring inquiring) {
            inquire(inquiring.inquiry());
            return;
        }
        Closing closing = expected(Closing.class, frame);
        (closing.target() == Target.STATEMENT ? statements : portals).remove(closing.name());
        if (closing.target() == Target.PORTAL) {
            recorder.closed(closing.name());
        }
        complete(closing.reply(), frame);
    }

    private void ready(ReadyForQuery ready, Frame frame) throws IOException {
        idleWatch.used();
        if (ready.status() == TransactionStatus.IDLE) {
            // Portals end with their transaction.
            portals.clear();
            recorder.transactionEnded();
        }
        complete(Reply.FORWARD, frame);
    }

    private void failed(ErrorFields fields) throws IOException {
        Optional<Expectation> first = pipeline.first();
        held = Optional.empty();
        toldTheEnd |= !fields.severity().equals("ERROR");
        if (first.isPresent() && first.get() instanceof Refusing refusing) {
            recorder.failed(refusing, refusing.error());
            tellRefusal(refusing.error());
        } else {
            client.send(new ErrorResponse(told(fields, first)));
        }
        if (!(first.isPresent() && first.get() instanceof Querying)) {
            pipeline.failUpToSync();
        }
    }

    private ErrorFields told(ErrorFields fields, Optional<Expectation> first) {
        Optional<Execution> execution = first.flatMap(recorder::failing);
        ErrorFields reply =
                reply(fields, first, execution.map(Execution::queryId).orElse(NO_QUERY));
        execution.ifPresent(failed -> recorder.failed(failed, reply));
        return reply;
    }

    private ErrorFields reply(ErrorFields fields, Optional<Expectation> first, long queryId) {
        Optional<String> alone = first.filter(Executing.class::isInstance)
                .flatMap(executing -> ((Executing) executing).handling().alone());
        if (alone.isPresent() && fields.sqlState().equals(INVALID_TRANSACTION_TERMINATION)) {
            return ErrorReplies.of(
                    SqlError.of(ACTIVE_TRANSACTION, alone.get() + " cannot run inside a transaction block"));
        }
        ErrorFields reply = PrivilegeWording.reworded(EngineWording.ofError(fields, queryId));
        if (CancelWording.isCancel(reply.sqlState())) {
            return runner.takeCancelMessage()
                    .map(message -> reply.with(ErrorFields.MESSAGE, message))
                    .orElse(reply);
        }
        return isTranslated(first) ? reply.without(ErrorFields.POSITION) : reply;
    }

    private static boolean isTranslated(Optional<Expectation> expectation) {
        return expectation.map(EngineSide::isTranslated).orElse(false);
    }

    private static boolean isTranslated(Expectation expectation) {
        if (expectation instanceof Parsing parsing) {
            return parsing.text() == Text.TRANSLATED;
        }
        return expectation instanceof Querying querying && querying.text() == Text.TRANSLATED;
    }

    private void complete(Reply reply, Frame frame) throws IOException {
        if (reply == Reply.FORWARD) {
            client.write(frame);
        }
        pipeline.completeFirst();
    }

    private <E extends Expectation> E expected(Class<E> kind, Frame frame) {
        Expectation first = first(frame);
        if (!kind.isInstance(first)) {
            throw new OutOfTurnException(frame);
        }
        return kind.cast(first);
    }

    private Expectation first(Frame frame) {
        return pipeline.first().orElseThrow(() -> new OutOfTurnException(frame));
    }

    /** The end of a statement that is not told before a check has passed. */
    private record Held(Executing executing, CommandComplete message) {}
}
