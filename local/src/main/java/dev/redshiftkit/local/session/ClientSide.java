package dev.redshiftkit.local.session;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.session.ClientNames.Meaning;
import dev.redshiftkit.local.session.Expectation.Binding;
import dev.redshiftkit.local.session.Expectation.Closing;
import dev.redshiftkit.local.session.Expectation.Describing;
import dev.redshiftkit.local.session.Expectation.Executing;
import dev.redshiftkit.local.session.Expectation.ExecutingLocally;
import dev.redshiftkit.local.session.Expectation.Parsing;
import dev.redshiftkit.local.session.Expectation.Purpose;
import dev.redshiftkit.local.session.Expectation.Querying;
import dev.redshiftkit.local.session.Expectation.Reply;
import dev.redshiftkit.local.session.Expectation.Synchronizing;
import dev.redshiftkit.local.session.Expectation.Text;
import dev.redshiftkit.local.session.SessionIsolation.Guard;
import dev.redshiftkit.local.telemetry.Execution;
import dev.redshiftkit.local.telemetry.SessionActivity;
import dev.redshiftkit.local.telemetry.StatementFacts;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.wire.FrameReader;
import dev.redshiftkit.local.wire.MessageGate;
import dev.redshiftkit.pgwire.codec.Frame;
import dev.redshiftkit.pgwire.codec.FrontendCodec;
import dev.redshiftkit.pgwire.codec.FrontendPhase;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Close;
import dev.redshiftkit.pgwire.message.FrontendMessage.Describe;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.FrontendMessage.Query;
import dev.redshiftkit.pgwire.message.FrontendMessage.Sync;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.Values;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The half of a session that reads the client. It sends each message on to the engine, its SQL translated, and notes in
 * the {@link Pipeline} what the engine will answer.
 *
 * <p>For a statement that runs in the gateway the engine gets a stand-in under the same name, so that names, portals,
 * columns, transaction and errors stay the engine's business. When it is executed this half waits, and leaves writing to
 * the engine to {@link EngineSide} until it is done.
 */
final class ClientSide {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private static final byte TERMINATE = 'X';
    private static final String UNNAMED = "";
    private static final String NO_LABEL = "default";

    private final FrameReader client;
    private final EngineLink engine;
    private final Pipeline pipeline;
    private final StatementPlanner planner;
    private final MessageGate gate;
    private final Traffic traffic;
    private final SessionActivity activity;
    private final SessionIsolation isolation;
    private final IdleWatch idleWatch;
    private final ClientSettings settings = new ClientSettings();
    private final OwnMessages own;
    private final Admission admission;
    private final ClientNames names = new ClientNames();
    private final TransactionBlock block = new TransactionBlock();

    ClientSide(
            FrameReader client,
            EngineLink engine,
            Pipeline pipeline,
            StatementPlanner planner,
            MessageGate gate,
            Traffic traffic,
            SessionActivity activity,
            SessionSeat seat,
            SessionIsolation isolation,
            IdleWatch idleWatch) {
        this.client = client;
        this.engine = engine;
        this.pipeline = pipeline;
        this.planner = planner;
        this.gate = gate;
        this.traffic = traffic;
        this.activity = activity;
        this.isolation = isolation;
        this.idleWatch = idleWatch;
        this.own = new OwnMessages(engine, pipeline);
        this.admission = new Admission(seat, settings, gate, engine, pipeline, own);
    }

    /**
     * Serves the client until it takes its leave.
     *
     * @throws IOException if it goes without, or a connection fails
     * @throws SqlError if the session is to end with it
     */
    void run() throws IOException {
        Frame frame = receive();
        while (frame.type() != TERMINATE) {
            traffic.messageReceived();
            idleWatch.used();
            handle(frame);
            frame = receive();
        }
    }

    private Frame receive() throws IOException {
        return client.next().orElseThrow(() -> new EOFException("the client has closed the connection"));
    }

    private void handle(Frame frame) throws IOException {
        FrontendMessage message = FrontendCodec.decode(frame, FrontendPhase.SESSION);
        if (message instanceof Parse parse) {
            parse(parse, frame);
        } else if (message instanceof Bind bind) {
            Optional<StatementFacts> facts = names.bound(bind.portal(), bind.statement());
            lockAhead(facts);
            forward(frame, new Binding(bind.portal(), bind.statement(), Reply.FORWARD, facts));
        } else if (message instanceof Describe) {
            forward(frame, new Describing(Reply.FORWARD));
        } else if (message instanceof Execute execute) {
            execute(execute, frame);
        } else if (message instanceof Sync) {
            synchronize();
        } else if (message instanceof Flush) {
            engine.send(frame);
        } else if (message instanceof Close close) {
            names.closed(close.target(), close.name());
            forward(frame, new Closing(close.target(), close.name(), Reply.FORWARD));
        } else if (message instanceof Query query) {
            query(query, frame);
        } else if (message instanceof FrontendMessage.FunctionCall) {
            own.refuse(
                    SqlError.of(FEATURE_NOT_SUPPORTED, "the function call protocol is not supported"),
                    Optional.empty());
            synchronize();
        }
        // What is left are pieces of a COPY stream, which end up here, as in PostgreSQL, when the COPY has failed.
    }

    private void forward(Frame frame, Expectation expectation) throws IOException {
        pipeline.expect(expectation);
        engine.send(frame);
    }

    private void synchronize() throws IOException {
        traffic.roundTrip();
        if (!block.isOpen()) {
            names.transactionEnded();
        }
        pipeline.expect(new Synchronizing());
        engine.send(new Sync());
    }

    private boolean isLetRun(Optional<Execution> execution) throws IOException {
        return execution.isEmpty() || admission.letsRun(execution.get());
    }

    private void parse(Parse parse, Frame frame) throws IOException {
        List<StatementPlan> plans = planner.plan(parse.sql());
        if (plans.size() != 1) {
            // None is an empty statement; several the engine refuses, in the words clients know.
            parseAsSent(parse.statement(), frame, Meaning.UNKNOWN);
        } else {
            parse(parse, frame, decided(plans.get(0)));
        }
    }

    private void parse(Parse parse, Frame frame, StatementPlan plan) throws IOException {
        if (plan instanceof StatementPlan.InEngine inEngine) {
            parseInEngine(parse, frame, inEngine);
        } else if (plan instanceof StatementPlan.InGateway inGateway) {
            parseStandIn(withSql(parse, inGateway.standIn()), inGateway, Reply.FORWARD);
        } else if (plan instanceof StatementPlan.Refused refused) {
            own.refuse(refused.error(), Optional.of(refused.facts()));
        }
    }

    /** Returns a plan that can be carried out. Asks the engine, and waits for what it says, if that is what it takes. */
    private StatementPlan decided(StatementPlan plan) throws IOException {
        if (!(plan instanceof StatementPlan.Undecided undecided)) {
            return plan;
        }
        Inquiry inquiry = new Inquiry(undecided.relations());
        own.ask(inquiry);
        return inquiry.answer().map(undecided.decision()).orElseGet(() -> noAnswer(undecided));
    }

    /** The engine did not say what was asked, because it skips everything up to Sync: so it will skip this. */
    private static StatementPlan noAnswer(StatementPlan.Undecided undecided) {
        return new StatementPlan.Refused(
                SqlError.of(SqlError.INTERNAL_ERROR, "internal error of the local engine"), undecided.facts());
    }

    private void parseInEngine(Parse parse, Frame frame, StatementPlan.InEngine plan) throws IOException {
        Optional<StatementFacts> facts = Optional.of(plan.facts());
        lockAhead(facts);
        Meaning meaning = Meaning.of(plan.handling(), facts);
        if (plan.text() == Text.AS_SENT) {
            parseAsSent(parse.statement(), frame, meaning);
            return;
        }
        names.parsed(parse.statement(), meaning);
        pipeline.expect(new Parsing(parse.statement(), Optional.empty(), Text.TRANSLATED, Reply.FORWARD, facts));
        engine.send(withSql(parse, plan.sql()));
    }

    private void parseAsSent(String statement, Frame frame, Meaning meaning) throws IOException {
        names.parsed(statement, meaning);
        forward(frame, new Parsing(statement, Optional.empty(), Text.AS_SENT, Reply.FORWARD, meaning.facts()));
    }

    private void parseStandIn(Parse standIn, StatementPlan.InGateway plan, Reply reply) throws IOException {
        names.parsed(standIn.statement(), Meaning.standingInFor(plan.facts()));
        pipeline.expect(new Parsing(
                standIn.statement(), Optional.of(plan.statement()), Text.TRANSLATED, reply, Optional.of(plan.facts())));
        engine.send(standIn);
    }

    private static Parse withSql(Parse parse, String sql) {
        return new Parse(parse.statement(), sql, parse.parameterTypes());
    }

    private void execute(Execute execute, Frame frame) throws IOException {
        Meaning meaning = names.executed(execute.portal(), execute.maxRows());
        traffic.executionRequested(meaning.identity().fingerprint());
        Optional<Execution> execution = names.execution(execute.portal(), meaning, this::begin);
        if (!isLetRun(execution)) {
            return;
        }
        if (meaning.standIn()) {
            executeLocally(execute, execution);
        } else {
            Guard guard = guard(meaning.facts());
            runBefore(meaning.handling());
            own.run(guard.before(), execution, Purpose.LOCK);
            forward(
                    frame,
                    new Executing(
                            execute.portal(),
                            meaning.handling(),
                            execution,
                            guard.behind().isPresent()));
            own.run(guard.behind(), execution, Purpose.CHECK);
            runBehind(meaning.handling());
        }
    }

    /** Notes the execution of a statement. What it changes holds for those behind it. */
    private Execution begin(StatementFacts facts) {
        Execution execution = activity.executing(facts);
        settings.follow(facts, block.isOpen());
        activity.label(settings.queryGroup().orElse(NO_LABEL));
        return execution;
    }

    private void lockAhead(Optional<StatementFacts> facts) throws IOException {
        own.run(isolation.ahead(facts, block.isOpen()), Optional.empty(), Purpose.LOCK);
    }

    private Guard guard(Optional<StatementFacts> facts) {
        return facts.map(known -> isolation.around(known, block.isOpen())).orElse(Guard.NONE);
    }

    private void runBefore(Handling handling) throws IOException {
        if (handling.block() == Handling.Block.ASKS) {
            own.run(block.statement());
        }
        if (handling.before().isPresent()) {
            own.run(handling.before().get());
        }
        block.follow(handling);
    }

    private void runBehind(Handling handling) throws IOException {
        if (handling.commits()) {
            own.run("COMMIT");
        }
        if (handling.behind().isPresent()) {
            own.run(handling.behind().get());
        }
    }

    private void executeLocally(Execute execute, Optional<Execution> execution) throws IOException {
        pipeline.expect(new ExecutingLocally(execute.portal(), execute.maxRows(), execution));
        engine.send(execute);
        own.handOver();
    }

    private void query(Query query, Frame frame) throws IOException {
        List<StatementPlan> plans = planner.plan(query.sql());
        Optional<StatementPlan.Refused> refusal = firstRefusal(plans);
        if (refusal.isPresent()) {
            // Before anything has run: Redshift reads the whole text before it runs the first statement of it.
            own.refuse(refusal.get().error(), Optional.of(refusal.get().facts()));
            synchronize();
        } else if (mustBeGuarded(plans) || mayBeStruck(plans)) {
            runOneByOne(plans);
        } else if (plans.stream().allMatch(ClientSide::isAsSent)) {
            queryAsSent(plans, frame);
        } else if (plans.size() == 1 && plans.get(0) instanceof StatementPlan.InEngine plan && isPlain(plan)) {
            queryTranslated(plan);
        } else {
            runOneByOne(plans);
        }
    }

    /** Whether something must run around the only statement. */
    private boolean mustBeGuarded(List<StatementPlan> plans) {
        return plans.size() == 1
                && plans.get(0) instanceof StatementPlan.InEngine plan
                && isolation.around(plan.facts(), block.isOpen()).isNeeded();
    }

    private boolean mayBeStruck(List<StatementPlan> plans) {
        return plans.stream().anyMatch(plan -> gate.faults().areAbout(plan.identity()));
    }

    private static Optional<StatementPlan.Refused> firstRefusal(List<StatementPlan> plans) {
        return plans.stream()
                .filter(StatementPlan.Refused.class::isInstance)
                .map(StatementPlan.Refused.class::cast)
                .findFirst();
    }

    private static boolean isAsSent(StatementPlan plan) {
        return plan instanceof StatementPlan.InEngine inEngine && inEngine.text() == Text.AS_SENT && isPlain(inEngine);
    }

    private static boolean isPlain(StatementPlan.InEngine plan) {
        return plan.handling().isPlain();
    }

    private void count(StatementPlan plan) {
        traffic.executionRequested(plan.identity().fingerprint());
    }

    private void queryAsSent(List<StatementPlan> plans, Frame frame) throws IOException {
        traffic.roundTrip();
        List<Execution> executions = new ArrayList<>();
        for (StatementPlan plan : plans) {
            count(plan);
            executions.add(begin(plan.facts()));
            block.follow(((StatementPlan.InEngine) plan).handling());
        }
        for (Execution execution : executions) {
            if (!admission.seats(execution)) {
                executions.forEach(Execution::settle);
                synchronize();
                return;
            }
        }
        forward(frame, new Querying(Text.AS_SENT, executions));
    }

    private void queryTranslated(StatementPlan.InEngine plan) throws IOException {
        traffic.roundTrip();
        count(plan);
        Execution execution = begin(plan.facts());
        block.follow(plan.handling());
        if (!admission.seats(execution)) {
            synchronize();
            return;
        }
        pipeline.expect(new Querying(Text.TRANSLATED, List.of(execution)));
        engine.send(new Query(plan.sql()));
    }

    /**
     * Runs the statements of a simple query as an unnamed group each, in one transaction, with one Sync behind all. Local
     * work needs that, and so does a translation, which may say something about its statement in a comment at its end.
     */
    private void runOneByOne(List<StatementPlan> plans) throws IOException {
        for (StatementPlan plan : plans) {
            count(plan);
            if (!runUnnamed(decided(plan))) {
                break;
            }
        }
        synchronize();
    }

    /** Returns whether it runs; if not, it has been answered with an error, and what is behind it will not run either. */
    private boolean runUnnamed(StatementPlan plan) throws IOException {
        if (plan instanceof StatementPlan.InEngine inEngine) {
            return runUnnamed(inEngine);
        }
        if (plan instanceof StatementPlan.InGateway inGateway) {
            return runUnnamed(inGateway);
        }
        if (plan instanceof StatementPlan.Refused refused) {
            own.refuse(refused.error(), Optional.of(refused.facts()));
        }
        return false;
    }

    private boolean runUnnamed(StatementPlan.InEngine plan) throws IOException {
        Optional<StatementFacts> facts = Optional.of(plan.facts());
        names.parsed(UNNAMED, Meaning.of(plan.handling(), facts));
        lockAhead(facts);
        pipeline.expect(new Parsing(UNNAMED, Optional.empty(), Text.TRANSLATED, Reply.SWALLOW, facts));
        engine.send(new Parse(UNNAMED, plan.sql(), List.of()));
        bindAndDescribeUnnamed();
        Execution execution = begin(plan.facts());
        if (!admission.letsRun(execution)) {
            return false;
        }
        Guard guard = guard(facts);
        runBefore(plan.handling());
        own.run(guard.before(), Optional.of(execution), Purpose.LOCK);
        pipeline.expect(new Executing(
                UNNAMED, plan.handling(), Optional.of(execution), guard.behind().isPresent()));
        engine.send(new Execute(UNNAMED, 0));
        own.run(guard.behind(), Optional.of(execution), Purpose.CHECK);
        runBehind(plan.handling());
        return true;
    }

    private boolean runUnnamed(StatementPlan.InGateway plan) throws IOException {
        parseStandIn(new Parse(UNNAMED, plan.standIn(), List.of()), plan, Reply.SWALLOW);
        bindAndDescribeUnnamed();
        Execution execution = begin(plan.facts());
        if (!admission.letsRun(execution)) {
            return false;
        }
        executeLocally(new Execute(UNNAMED, 0), Optional.of(execution));
        return true;
    }

    private void bindAndDescribeUnnamed() throws IOException {
        Optional<StatementFacts> facts = names.bound(UNNAMED, UNNAMED);
        pipeline.expect(new Binding(UNNAMED, UNNAMED, Reply.SWALLOW, facts));
        engine.send(new Bind(UNNAMED, UNNAMED, List.of(), Values.of(), List.of()));
        pipeline.expect(new Describing(Reply.SWALLOW));
        engine.send(new Describe(Target.PORTAL, UNNAMED));
    }
}
