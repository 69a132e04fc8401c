package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.local.engine.EngineSession;
import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.fault.Faults;
import dev.redshiftkit.local.isolation.Conflicts;
import dev.redshiftkit.local.telemetry.Activity;
import dev.redshiftkit.local.telemetry.Client;
import dev.redshiftkit.local.telemetry.StatementContext;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.time.Timeline;
import dev.redshiftkit.local.time.VirtualTimeline;
import dev.redshiftkit.local.translate.Translation;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.wire.MessageGate;
import dev.redshiftkit.local.workload.Membership;
import dev.redshiftkit.local.workload.Workload;
import dev.redshiftkit.local.workload.WorkloadSettings;
import dev.redshiftkit.pgwire.codec.FrameDecoder;
import dev.redshiftkit.pgwire.codec.FrameLimits;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.BackendMessage.BackendKeyData;
import dev.redshiftkit.pgwire.message.BackendMessage.BindComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.CommandComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.DataRow;
import dev.redshiftkit.pgwire.message.BackendMessage.ErrorResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.NoticeResponse;
import dev.redshiftkit.pgwire.message.BackendMessage.ParameterStatus;
import dev.redshiftkit.pgwire.message.BackendMessage.ParseComplete;
import dev.redshiftkit.pgwire.message.BackendMessage.ReadyForQuery;
import dev.redshiftkit.pgwire.message.BackendMessage.RowDescription;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Close;
import dev.redshiftkit.pgwire.message.FrontendMessage.Describe;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.FrontendMessage.Query;
import dev.redshiftkit.pgwire.message.FrontendMessage.Sync;
import dev.redshiftkit.pgwire.message.FrontendMessage.Terminate;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import dev.redshiftkit.sql.copy.Copy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The automaton between a client and an engine that are both pretended, with real threads and no socket. */
@Timeout(30)
class SessionTest {

    private final PretendClient client = new PretendClient();
    private final PretendEngine engine = new PretendEngine();
    private static final Copy COPY = Copy.parse("copy t from 's3://bucket/key' iam_role default");

    private final Traffic traffic = new Traffic();
    private final Timeline timeline = new VirtualTimeline(Instant.EPOCH);
    private final Activity activity = new Activity(timeline);
    private final PretendWarehouse warehouse = new PretendWarehouse();
    private final Session session = new Session(
            new SessionOwner("awsuser", "dev", Client.UNKNOWN),
            99,
            new ClientLink(client, new FrameDecoder(FrameLimits.DEFAULTS), MessageGate.open()),
            engine,
            new SessionServices(
                    statement -> switch (statement.text()) {
                        case "refused" -> new Translation.Refused(SqlError.of("0A000", "not here"));
                        case "told" ->
                            new Translation.Refused(SqlError.of("0A000", "not here")
                                    .withInformation("look there")
                                    .withInformation("or there"));
                        case "load" -> new Translation.Load(COPY);
                        case "plan" -> new Translation.Explain("rows 1", Translation.PlanDetail.SUMMARY);
                        case "changed" -> new Translation.ForEngine("unknown to the engine", Handling.PLAIN);
                        case "tagged" -> new Translation.ForEngine("insert", Handling.PLAIN.withTag("CREATE GROUP"));
                        case "truncate" -> new Translation.ForEngine("insert", Handling.PLAIN.withCommit());
                        case "append" -> new Translation.ForEngine("commit within", Handling.PLAIN.withAlone("APPEND"));
                        default -> new Translation.ForEngine(statement.text(), Handling.PLAIN);
                    },
                    warehouse,
                    new ActiveSessions(),
                    activity,
                    traffic,
                    new Workload(WorkloadSettings.DEFAULTS, timeline, activity.workload()),
                    new Conflicts(),
                    user -> Membership.NONE,
                    timeline,
                    new Faults(timeline, System::nanoTime)));
    private final Thread thread = new Thread(session::run);
    private List<BackendMessage> greeting = List.of();

    @BeforeEach
    void start() {
        thread.start();
        greeting = client.receiveUntilReady();
    }

    @AfterEach
    void leave() throws InterruptedException {
        client.hangUp();
        thread.join();
        assertThat(traffic.counts().connectionsOpen()).isZero();
        assertThat(engine.sendersMet()).isFalse();
    }

    @Test
    void clientIsGreetedAsByRedshift() {
        assertThat(greeting)
                .contains(
                        new ParameterStatus("server_version", "8.0.2"),
                        new ParameterStatus("show_discovery", "4"),
                        new ParameterStatus("TimeZone", "UTC"))
                .noneMatch(message -> message.toString().contains("in_hot_standby")
                        || message.toString().contains("server_protocol_version"));
        assertThat(greeting).endsWith(new BackendKeyData(4711, 99), new ReadyForQuery(TransactionStatus.IDLE));
    }

    @Test
    void simpleQueryPassesThrough() {
        client.send(new Query("rows 2"));
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("RowDescription DataRow DataRow CommandComplete ReadyForQuery");
    }

    @Test
    void flushReachesTheEngineBeforeSyncIsSent() {
        client.send(parse("s", "rows 1"), bind("p", "s"), new Execute("p", 0), new Flush());
        assertThat(client.receive()).isEqualTo(new ParseComplete());
        assertThat(client.receive()).isEqualTo(new BindComplete());
        assertThat(client.receive()).isInstanceOf(DataRow.class);
        assertThat(client.receive()).isEqualTo(new CommandComplete("SELECT 1"));
        client.send(new Sync());
        assertThat(client.receive()).isEqualTo(new ReadyForQuery(TransactionStatus.IDLE));
    }

    @Test
    void portalWithRowLimitIsSuspended() {
        client.send(parse("", "rows 5"), bind("p", ""), new Execute("p", 2), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete DataRow DataRow PortalSuspended ReadyForQuery");
    }

    @Test
    void errorSkipsToSyncAndTheSessionGoesOn() {
        client.send(parse("", "fail"), bind("", ""), new Execute("", 0), parse("x", "rows 1"), bind("p", "x"));
        client.send(new Execute("p", 0), new Sync(), parse("", "rows 1"), bind("", ""), new Execute("", 0), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete ErrorResponse ReadyForQuery");
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete DataRow CommandComplete ReadyForQuery");
    }

    @Test
    void errorsHaveTheFieldsOfRedshift() {
        client.send(new Query("fail"));
        ErrorFields fields = ((ErrorResponse) client.receive()).fields();
        assertThat(fields.fields().stream().map(ErrorFields.Field::code)).containsExactly('S', 'C', 'M', 'P');
        client.receiveUntilReady();
    }

    @Test
    void positionInTranslatedTextIsNotTold() {
        client.send(new Query("changed"));
        assertThat(((ErrorResponse) client.receive()).fields().position()).isEmpty();
        client.receiveUntilReady();
        client.send(parse("", "changed"), bind("", ""), new Execute("", 0), new Sync());
        client.receiveUntilReady();
        assertThat(engine.received()).contains(parse("", "unknown to the engine"));
    }

    @Test
    void refusedStatementFailsInItsTurnAndAbortsTheTransaction() {
        client.send(new Query("begin"), parse("", "insert"), bind("", ""), new Execute("", 0), parse("", "refused"));
        client.send(bind("", ""), new Execute("", 0), new Sync());
        client.receiveUntilReady();
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages)).isEqualTo("ParseComplete BindComplete CommandComplete ErrorResponse ReadyForQuery");
        assertThat(((ErrorResponse) messages.get(3)).fields().message()).isEqualTo("not here");
        assertThat(messages).endsWith(new ReadyForQuery(TransactionStatus.FAILED));
    }

    @Test
    void simpleQueryWithARefusedStatementRunsNothing() {
        client.send(new Query("insert; refused"));
        assertThat(types(client.receiveUntilReady())).isEqualTo("ErrorResponse ReadyForQuery");
        assertThat(engine.committed()).isZero();
    }

    @Test
    void informationGoesAheadOfTheRefusalItBelongsTo() {
        client.send(new Query("told"));
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages)).isEqualTo("NoticeResponse NoticeResponse ErrorResponse ReadyForQuery");
        ErrorFields first = ((NoticeResponse) messages.get(0)).fields();
        assertThat(first.severity()).isEqualTo("INFO");
        assertThat(first.message()).isEqualTo("look there");
    }

    @Test
    void textThatCannotBeReadIsASyntaxErrorWithItsPlace() {
        client.send(new Query("select 'abc"));
        ErrorFields fields = ((ErrorResponse) client.receive()).fields();
        assertThat(fields.sqlState()).isEqualTo("42601");
        assertThat(fields.position()).hasValue(8);
        client.receiveUntilReady();
    }

    @Test
    void gatewaysOwnStatementRunsInItsTurnAndWithinTheTransaction() {
        warehouse.runs((engine, context) -> {
            long rows = engine.copyIn("copy in", stream -> stream.write("1\n".getBytes(StandardCharsets.UTF_8)));
            return new LocalStatement.Completion("COPY", List.of(rows + " row"));
        });
        client.send(new Query("begin"), parse("i", "insert"), bind("p", "i"), new Execute("p", 0), parse("c", "load"));
        client.send(new Describe(Target.STATEMENT, "c"), bind("q", "c"), new Execute("q", 0), parse("r", "rows 1"));
        client.send(bind("q2", "r"), new Execute("q2", 0), new Sync(), new Query("commit"));
        client.receiveUntilReady();
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete CommandComplete ParseComplete ParameterDescription NoData"
                        + " BindComplete NoticeResponse CommandComplete"
                        + " ParseComplete BindComplete DataRow CommandComplete ReadyForQuery");
        client.receiveUntilReady();
        assertThat(engine.committed()).isEqualTo(2);
    }

    @Test
    void gatewaysOwnStatementLeavesTheClientsUnnamedOnesAlone() {
        warehouse.runs((engine, context) ->
                new LocalStatement.Completion(engine.query("insert").commandTag(), List.of()));
        client.send(parse("", "rows 1"), parse("c", "load"), bind("p", "c"), new Execute("p", 0));
        client.send(bind("", ""), new Execute("", 0), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete ParseComplete BindComplete CommandComplete"
                        + " BindComplete DataRow CommandComplete ReadyForQuery");
    }

    @Test
    void failureInTheGatewayUndoesTheImplicitTransaction() {
        warehouse.runs((engine, context) -> {
            throw SqlError.of("XX000", "Load into table 't' failed.");
        });
        client.send(parse("i", "insert"), bind("p", "i"), new Execute("p", 0), parse("c", "load"), bind("q", "c"));
        client.send(new Execute("q", 0), bind("p", "i"), new Execute("p", 0), new Sync());
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages))
                .isEqualTo("ParseComplete BindComplete CommandComplete ParseComplete BindComplete ErrorResponse"
                        + " ReadyForQuery");
        assertThat(((ErrorResponse) messages.get(5)).fields().message()).isEqualTo("Load into table 't' failed.");
        assertThat(engine.committed()).isZero();
    }

    @Test
    void failureInTheGatewayAbortsTheTransactionBlock() {
        warehouse.runs((engine, context) -> {
            throw SqlError.of("XX000", "no");
        });
        client.send(new Query("begin"), new Query("load"), new Query("insert"));
        client.receiveUntilReady();
        assertThat(client.receiveUntilReady()).endsWith(new ReadyForQuery(TransactionStatus.FAILED));
        client.receiveUntilReady();
        client.send(parse("c", "load"), bind("q", "c"), new Execute("q", 0), new Sync());
        assertThat(client.receive()).isEqualTo(new ParseComplete());
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("25P02");
        client.receiveUntilReady();
    }

    @Test
    void errorOfTheEngineWithinAStatementOfTheGatewayIsItsOutcome() {
        warehouse.runs((engine, context) -> {
            engine.copyIn("copy in", stream -> stream.write("bad".getBytes(StandardCharsets.UTF_8)));
            return new LocalStatement.Completion("COPY", List.of());
        });
        client.send(new Query("load"));
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("22P02");
        client.receiveUntilReady();
    }

    @Test
    void errorOfTheEngineCountsEvenIfTheStatementOverlooksIt() {
        warehouse.runs((engine, context) -> {
            assertThatThrownBy(() -> engine.query("fail")).isInstanceOf(SqlError.class);
            assertThatThrownBy(() -> engine.query("insert")).hasMessageContaining("aborted");
            return new LocalStatement.Completion("COPY", List.of());
        });
        client.send(new Query("load"));
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("42601");
        client.receiveUntilReady();
    }

    @Test
    void sourceThatBreaksOffIsTheFailureAndNotTheEnginesEchoOfIt() {
        warehouse.runs((engine, context) -> {
            assertThatThrownBy(() -> engine.copyIn("copy in", stream -> {
                        throw new IOException("file is gone");
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("file is gone");
            throw SqlError.of("XX000", "mine");
        });
        client.send(new Query("load"));
        assertThat(((ErrorResponse) client.receive()).fields().message()).isEqualTo("mine");
        client.receiveUntilReady();
    }

    @Test
    void mistakeInTheGatewayIsAnInternalErrorAndTheSessionGoesOn() {
        warehouse.runs((engine, context) -> {
            throw new IllegalStateException("planted");
        });
        client.send(new Query("load"));
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("XX000");
        client.receiveUntilReady();
        client.send(new Query("rows 1"));
        assertThat(client.receiveUntilReady()).contains(new CommandComplete("SELECT 1"));
    }

    @Test
    void simpleQueryMixesStatementsOfBothInOneTransaction() {
        warehouse.runs((engine, context) -> new LocalStatement.Completion("COPY", List.of("loaded")));
        client.send(new Query("insert; load; rows 1"));
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("CommandComplete NoticeResponse CommandComplete"
                        + " RowDescription DataRow CommandComplete ReadyForQuery");
        assertThat(engine.committed()).isEqualTo(1);
    }

    @Test
    void failureInAMixedSimpleQueryUndoesAllOfIt() {
        warehouse.runs((engine, context) -> {
            throw SqlError.of("XX000", "no");
        });
        client.send(new Query("insert; load; insert"), new Query("rows 1"));
        assertThat(types(client.receiveUntilReady())).isEqualTo("CommandComplete ErrorResponse ReadyForQuery");
        assertThat(engine.committed()).isZero();
        assertThat(client.receiveUntilReady()).contains(new CommandComplete("SELECT 1"));
    }

    @Test
    void cancelReachesAStatementOfTheGateway() {
        warehouse.runs((engine, context) -> {
            session.cancel();
            engine.copyIn("copy in", stream -> stream.write(1));
            return new LocalStatement.Completion("COPY", List.of());
        });
        client.send(new Query("load"));
        ErrorFields fields = ((ErrorResponse) client.receive()).fields();
        assertThat(fields.sqlState()).isEqualTo("57014");
        assertThat(fields.message()).isEqualTo("Query (101) cancelled on user's request");
        client.receiveUntilReady();
        assertThat(engine.cancels()).isEqualTo(1);
    }

    @Test
    void portalOfTheGatewayRunsOnce() {
        warehouse.runs((engine, context) -> new LocalStatement.Completion("COPY", List.of()));
        client.send(parse("c", "load"), bind("q", "c"), new Execute("q", 0), new Execute("q", 0), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete CommandComplete EmptyQueryResponse ReadyForQuery");
    }

    @Test
    void rowsOfTheGatewayAreDescribedBeforeAndAfterTheyAreBound() {
        warehouse.runs(SessionTest::threeRows);
        client.send(parse("s", "plan"), new Describe(Target.STATEMENT, "s"), bind("p", "s"));
        client.send(new Describe(Target.PORTAL, "p"), new Execute("p", 0), new Sync());
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages))
                .isEqualTo("ParseComplete ParameterDescription RowDescription BindComplete RowDescription"
                        + " NoticeResponse DataRow DataRow DataRow CommandComplete ReadyForQuery");
        assertThat(messages.get(2)).isEqualTo(messages.get(4));
        assertThat(((RowDescription) messages.get(2)).fields().get(0).name()).isEqualTo("QUERY PLAN");
        assertThat(messages.subList(6, 9).stream().map(SessionTest::onlyValue))
                .containsExactly(Optional.of("a"), Optional.empty(), Optional.of("c"));
        assertThat(messages.get(9)).isEqualTo(new CommandComplete("EXPLAIN"));
    }

    @Test
    void rowsOfTheGatewayComeInPages() {
        AtomicInteger runs = new AtomicInteger();
        warehouse.runs((engine, context) -> {
            runs.incrementAndGet();
            return threeRows(engine, context);
        });
        client.send(new Query("begin"), parse("s", "plan"), bind("p", "s"), new Execute("p", 2), new Sync());
        client.receiveUntilReady();
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete NoticeResponse DataRow DataRow PortalSuspended ReadyForQuery");
        client.send(parse("r", "rows 1"), bind("q", "r"), new Execute("q", 0), new Execute("p", 2), new Sync());
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages))
                .isEqualTo("ParseComplete BindComplete DataRow CommandComplete DataRow CommandComplete ReadyForQuery");
        assertThat(onlyValue(messages.get(4))).hasValue("c");
        assertThat(messages.get(5)).isEqualTo(new CommandComplete("EXPLAIN"));
        assertThat(runs).hasValue(1);
    }

    @Test
    void restOfThePagesIsGoneWithTheirTransaction() {
        warehouse.runs(SessionTest::threeRows);
        client.send(parse("s", "plan"), bind("p", "s"), new Execute("p", 2), new Sync());
        client.receiveUntilReady();
        client.send(bind("p", "s"), new Execute("p", 0), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("BindComplete NoticeResponse DataRow DataRow DataRow CommandComplete ReadyForQuery");
    }

    @Test
    void portalOfTheGatewayHasNoMoreRowsThanOnce() {
        warehouse.runs(SessionTest::threeRows);
        client.send(parse("s", "plan"), bind("p", "s"), new Execute("p", 3), new Execute("p", 3), new Execute("p", 0));
        client.send(new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete BindComplete NoticeResponse DataRow DataRow DataRow CommandComplete"
                        + " CommandComplete CommandComplete ReadyForQuery");
    }

    @Test
    void simpleQueryGetsRowsOfTheGatewayAmongOthers() {
        warehouse.runs(SessionTest::threeRows);
        client.send(new Query("rows 1; plan; insert"));
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages))
                .isEqualTo("RowDescription DataRow CommandComplete RowDescription NoticeResponse"
                        + " DataRow DataRow DataRow CommandComplete CommandComplete ReadyForQuery");
        assertThat(engine.committed()).isEqualTo(1);
    }

    @Test
    void rowsOfTheGatewayThatFailAbortTheTransaction() {
        warehouse.runs((engine, context) -> {
            throw SqlError.of("42P01", "relation \"t\" does not exist");
        });
        client.send(new Query("begin"), parse("s", "plan"), bind("p", "s"), new Execute("p", 1), new Execute("p", 1));
        client.send(new Sync());
        client.receiveUntilReady();
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages)).isEqualTo("ParseComplete BindComplete ErrorResponse ReadyForQuery");
        assertThat(messages).endsWith(new ReadyForQuery(TransactionStatus.FAILED));
    }

    private static LocalStatement.Completion threeRows(EngineSession engine, StatementContext context) {
        return new LocalStatement.Completion(
                "EXPLAIN", List.of("look"), List.of(List.of("a"), Collections.singletonList(null), List.of("c")));
    }

    private static Optional<String> onlyValue(BackendMessage message) {
        return ((DataRow) message).values().text(0);
    }

    @Test
    void nameOfAClosedStatementIsFreeForTheEngine() {
        client.send(parse("c", "load"), new Close(Target.STATEMENT, "c"), parse("c", "rows 1"), bind("q", "c"));
        client.send(new Execute("q", 0), new Sync());
        assertThat(types(client.receiveUntilReady()))
                .isEqualTo("ParseComplete CloseComplete ParseComplete BindComplete DataRow CommandComplete"
                        + " ReadyForQuery");
    }

    @Test
    void clientIsToldTheCommandTagOfItsStatement() {
        client.send(parse("", "tagged"), bind("", ""), new Execute("", 0), new Sync(), new Query("tagged; insert"));
        assertThat(client.receiveUntilReady()).contains(new CommandComplete("CREATE GROUP"));
        assertThat(types(client.receiveUntilReady())).isEqualTo("CommandComplete CommandComplete ReadyForQuery");
    }

    @Test
    void statementThatCommitsEndsTheTransactionUnseen() {
        client.send(new Query("begin"), parse("t", "truncate"), bind("p", "t"), new Execute("p", 0), new Sync());
        client.receiveUntilReady();
        List<BackendMessage> messages = client.receiveUntilReady();
        assertThat(types(messages)).isEqualTo("ParseComplete BindComplete CommandComplete ReadyForQuery");
        assertThat(messages).endsWith(new ReadyForQuery(TransactionStatus.IDLE));
        assertThat(engine.committed()).isEqualTo(1);
    }

    @Test
    void preparedStatementThatCommitsDoesSoEachTime() {
        client.send(parse("t", "truncate"), bind("p", "t"), new Execute("p", 0), new Sync());
        client.receiveUntilReady();
        client.send(new Query("begin"), bind("p", "t"), new Execute("p", 0), new Sync(), new Query("begin; truncate"));
        client.receiveUntilReady();
        assertThat(client.receiveUntilReady()).endsWith(new ReadyForQuery(TransactionStatus.IDLE));
        assertThat(types(client.receiveUntilReady())).isEqualTo("CommandComplete CommandComplete ReadyForQuery");
        assertThat(engine.committed()).isEqualTo(3);
    }

    @Test
    void nothingIsCommittedWhereTheStatementFails() {
        client.send(
                new Query("begin; insert"), parse("t", "truncate"), bind("p", "none"), new Execute("p", 0), new Sync());
        client.receiveUntilReady();
        assertThat(client.receiveUntilReady()).endsWith(new ReadyForQuery(TransactionStatus.FAILED));
        assertThat(engine.committed()).isZero();
    }

    @Test
    void statementThatMustRunAloneSaysSoInsideATransaction() {
        client.send(new Query("append"));
        ErrorFields fields = ((ErrorResponse) client.receive()).fields();
        assertThat(fields.sqlState()).isEqualTo("25001");
        assertThat(fields.message()).isEqualTo("APPEND cannot run inside a transaction block");
        client.receiveUntilReady();
    }

    @Test
    void noticesPassAndChangedSettingsOnlyIfRedshiftTellsThem() {
        engine.say(new NoticeResponse(ErrorFields.of("NOTICE", "00000", "look")));
        engine.say(new ParameterStatus("in_hot_standby", "on"));
        engine.say(new ParameterStatus("TimeZone", "Asia/Tokyo"));
        assertThat(client.receive()).isInstanceOf(NoticeResponse.class);
        assertThat(client.receive()).isEqualTo(new ParameterStatus("TimeZone", "Asia/Tokyo"));
    }

    @Test
    void functionCallIsRefusedAndTheSessionGoesOn() {
        client.send(new FrontendMessage.FunctionCall(
                1, List.of(), Values.of(), dev.redshiftkit.pgwire.message.Format.TEXT));
        assertThat(types(client.receiveUntilReady())).isEqualTo("ErrorResponse ReadyForQuery");
    }

    @Test
    void cancelOfAnIdleSessionIsDropped() {
        session.cancel();
        assertThat(engine.cancels()).isZero();
    }

    @Test
    void deathOfTheEngineIsToldAndEndsTheSession() throws InterruptedException {
        engine.close();
        assertThat(((ErrorResponse) client.receive()).fields().severity()).isEqualTo("FATAL");
        thread.join();
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void closedSessionTellsItsClient() throws InterruptedException {
        session.close();
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("57P01");
        thread.join();
    }

    @Test
    void bytesThatAreNoMessageEndTheSessionWithAProtocolViolation() throws InterruptedException {
        client.sendRaw("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(((ErrorResponse) client.receive()).fields().sqlState()).isEqualTo("08P01");
        thread.join();
    }

    @Test
    void farewellOfTheClientIsPassedOn() throws InterruptedException {
        client.send(new Terminate());
        thread.join();
        assertThat(engine.received()).endsWith(new Terminate());
    }

    @Test
    void trafficIsCounted() {
        Traffic.Counts before = traffic.counts();
        client.send(new Query("rows 1; rows 2"));
        client.receiveUntilReady();
        client.send(parse("", "rows 1"), bind("", ""), new Execute("", 0), new Flush(), new Sync());
        client.receiveUntilReady();
        assertThat(traffic.counts().since(before)).isEqualTo(new Traffic.Counts(0, 1, 6, 3, 2, 0, 0));
        assertThat(traffic.executionsOf("rows 7")).isEqualTo(3);
    }

    private static Parse parse(String statement, String sql) {
        return new Parse(statement, sql, List.of());
    }

    private static Bind bind(String portal, String statement) {
        return new Bind(portal, statement, List.of(), Values.of(), List.of());
    }

    private static String types(List<BackendMessage> messages) {
        return messages.stream()
                .map(message -> message.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }
}
