package dev.redshiftkit.local.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.telemetry.Traffic;
import dev.redshiftkit.local.translate.Translation;
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
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage.Bind;
import dev.redshiftkit.pgwire.message.FrontendMessage.Execute;
import dev.redshiftkit.pgwire.message.FrontendMessage.Flush;
import dev.redshiftkit.pgwire.message.FrontendMessage.Parse;
import dev.redshiftkit.pgwire.message.FrontendMessage.Query;
import dev.redshiftkit.pgwire.message.FrontendMessage.Sync;
import dev.redshiftkit.pgwire.message.FrontendMessage.Terminate;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private final Traffic traffic = new Traffic();
    private final Session session = new Session(
            99,
            client,
            new FrameDecoder(FrameLimits.DEFAULTS),
            engine,
            new SessionServices(
                    statement -> switch (statement.text()) {
                        case "refused" -> new Translation.Refused(SqlError.of("0A000", "not here"));
                        case "changed" -> new Translation.ForEngine("unknown to the engine");
                        default -> new Translation.ForEngine(statement.text());
                    },
                    traffic));
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
    void textThatCannotBeReadIsASyntaxErrorWithItsPlace() {
        client.send(new Query("select 'abc"));
        ErrorFields fields = ((ErrorResponse) client.receive()).fields();
        assertThat(fields.sqlState()).isEqualTo("42601");
        assertThat(fields.position()).hasValue(8);
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
        assertThat(traffic.counts().since(before)).isEqualTo(new Traffic.Counts(0, 1, 6, 3, 2));
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
