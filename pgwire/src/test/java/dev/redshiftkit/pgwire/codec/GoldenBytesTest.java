package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.CopyDone;
import dev.redshiftkit.pgwire.message.EncryptionResponse;
import dev.redshiftkit.pgwire.message.ErrorFields;
import dev.redshiftkit.pgwire.message.FieldDescription;
import dev.redshiftkit.pgwire.message.Format;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.Target;
import dev.redshiftkit.pgwire.message.TransactionStatus;
import dev.redshiftkit.pgwire.message.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes written by hand from the protocol's manual, so that encoder and decoder cannot be wrong together. */
class GoldenBytesTest {

    static Stream<Arguments> clientsMessages() {
        return Stream.of(
                arguments(
                        new StartupPacket.Startup(
                                0,
                                List.of(
                                        new StartupPacket.Parameter("user", "ann"),
                                        new StartupPacket.Parameter("database", "dev"))),
                        Wire.bytes(0, 0, 0, 31, 0, 3, 0, 0, "user", 0, "ann", 0, "database", 0, "dev", 0, 0)),
                arguments(new StartupPacket.SslRequest(), Wire.bytes(0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f)),
                arguments(new StartupPacket.GssEncryptionRequest(), Wire.bytes(0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x30)),
                arguments(
                        new StartupPacket.CancelRequest(258, -2),
                        Wire.bytes(0, 0, 0, 16, 0x04, 0xd2, 0x16, 0x2e, 0, 0, 1, 2, 0xff, 0xff, 0xff, 0xfe)),
                arguments(new AuthenticationResponse.Password("pw"), Wire.bytes('p', 0, 0, 0, 7, "pw", 0)),
                arguments(
                        new AuthenticationResponse.SaslInitialResponse("SCRAM-SHA-256", Optional.empty()),
                        Wire.bytes('p', 0, 0, 0, 22, "SCRAM-SHA-256", 0, 0xff, 0xff, 0xff, 0xff)),
                arguments(
                        new AuthenticationResponse.SaslInitialResponse("M", Optional.of(Bytes.utf8("xy"))),
                        Wire.bytes('p', 0, 0, 0, 12, "M", 0, 0, 0, 0, 2, "xy")),
                arguments(
                        new AuthenticationResponse.SaslResponse(Bytes.utf8("c=biws")),
                        Wire.bytes('p', 0, 0, 0, 10, "c=biws")),
                arguments(
                        new AuthenticationResponse.DigestAnswer(Bytes.copyOf((byte) 7, (byte) 8), Bytes.utf8("1700")),
                        Wire.bytes('d', 0, 0, 0, 18, 0, 0, 0, 2, 7, 8, 0, 0, 0, 4, "1700")),
                arguments(new AuthenticationResponse.IdpToken("tok"), Wire.bytes('i', 0, 0, 0, 8, "tok", 0)),
                arguments(
                        new FrontendMessage.Query("select 'ä'"),
                        Wire.bytes('Q', 0, 0, 0, 16, "select '", 0xc3, 0xa4, "'", 0)),
                arguments(
                        new FrontendMessage.Parse("s", "select $1", List.of(23, 0)),
                        Wire.bytes('P', 0, 0, 0, 26, "s", 0, "select $1", 0, 0, 2, 0, 0, 0, 23, 0, 0, 0, 0)),
                arguments(
                        new FrontendMessage.Bind(
                                "",
                                "s",
                                List.of(Format.TEXT, Format.BINARY),
                                Values.builder(2).addText("42").add(null).build(),
                                List.of(Format.BINARY)),
                        Wire.bytes(
                                'B', 0, 0, 0, 29, 0, "s", 0, 0, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 2, "42", 0xff, 0xff, 0xff,
                                0xff, 0, 1, 0, 1)),
                arguments(
                        new FrontendMessage.Describe(Target.STATEMENT, "s"), Wire.bytes('D', 0, 0, 0, 7, 'S', "s", 0)),
                arguments(new FrontendMessage.Execute("", 100), Wire.bytes('E', 0, 0, 0, 9, 0, 0, 0, 0, 100)),
                arguments(new FrontendMessage.Close(Target.PORTAL, "p"), Wire.bytes('C', 0, 0, 0, 7, 'P', "p", 0)),
                arguments(new FrontendMessage.Flush(), Wire.bytes('H', 0, 0, 0, 4)),
                arguments(new FrontendMessage.Sync(), Wire.bytes('S', 0, 0, 0, 4)),
                arguments(
                        new FrontendMessage.FunctionCall(1598, List.of(), Values.of(Bytes.utf8("1")), Format.TEXT),
                        Wire.bytes('F', 0, 0, 0, 19, 0, 0, 0x06, 0x3e, 0, 0, 0, 1, 0, 0, 0, 1, "1", 0, 0)),
                arguments(new CopyData(Bytes.utf8("1\t2\n")), Wire.bytes('d', 0, 0, 0, 8, "1\t2\n")),
                arguments(new CopyDone(), Wire.bytes('c', 0, 0, 0, 4)),
                arguments(new FrontendMessage.CopyFail("no"), Wire.bytes('f', 0, 0, 0, 7, "no", 0)),
                arguments(new FrontendMessage.Terminate(), Wire.bytes('X', 0, 0, 0, 4)));
    }

    static Stream<Arguments> serversMessages() {
        return Stream.of(
                arguments(new AuthenticationRequest.Ok(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 0)),
                arguments(new AuthenticationRequest.KerberosV5(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 2)),
                arguments(new AuthenticationRequest.CleartextPassword(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 3)),
                arguments(
                        new AuthenticationRequest.Md5Password(Bytes.utf8("salt")),
                        Wire.bytes('R', 0, 0, 0, 12, 0, 0, 0, 5, "salt")),
                arguments(new AuthenticationRequest.Gss(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 7)),
                arguments(
                        new AuthenticationRequest.GssContinue(Bytes.utf8("g")),
                        Wire.bytes('R', 0, 0, 0, 9, 0, 0, 0, 8, "g")),
                arguments(new AuthenticationRequest.Sspi(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 9)),
                arguments(
                        new AuthenticationRequest.Sasl(List.of("A", "B")),
                        Wire.bytes('R', 0, 0, 0, 13, 0, 0, 0, 10, "A", 0, "B", 0, 0)),
                arguments(
                        new AuthenticationRequest.SaslContinue(Bytes.utf8("r=")),
                        Wire.bytes('R', 0, 0, 0, 10, 0, 0, 0, 11, "r=")),
                arguments(
                        new AuthenticationRequest.SaslFinal(Bytes.utf8("v=")),
                        Wire.bytes('R', 0, 0, 0, 10, 0, 0, 0, 12, "v=")),
                arguments(
                        new AuthenticationRequest.Digest(
                                AuthenticationRequest.Digest.SHA_256, Bytes.utf8("sa"), Bytes.utf8("non")),
                        Wire.bytes('R', 0, 0, 0, 25, 0, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0, 2, "sa", 0, 0, 0, 3, "non")),
                arguments(new AuthenticationRequest.IdpToken(), Wire.bytes('R', 0, 0, 0, 8, 0, 0, 0, 14)),
                arguments(
                        new BackendMessage.ParameterStatus("server_version", "8.0.2"),
                        Wire.bytes('S', 0, 0, 0, 25, "server_version", 0, "8.0.2", 0)),
                arguments(
                        new BackendMessage.BackendKeyData(1, 0x01020304),
                        Wire.bytes('K', 0, 0, 0, 12, 0, 0, 0, 1, 1, 2, 3, 4)),
                arguments(
                        new BackendMessage.NegotiateProtocolVersion(0, List.of("_pq_.x")),
                        Wire.bytes('v', 0, 0, 0, 19, 0, 0, 0, 0, 0, 0, 0, 1, "_pq_.x", 0)),
                arguments(new BackendMessage.ReadyForQuery(TransactionStatus.IDLE), Wire.bytes('Z', 0, 0, 0, 5, 'I')),
                arguments(
                        new BackendMessage.ReadyForQuery(TransactionStatus.IN_TRANSACTION),
                        Wire.bytes('Z', 0, 0, 0, 5, 'T')),
                arguments(new BackendMessage.ReadyForQuery(TransactionStatus.FAILED), Wire.bytes('Z', 0, 0, 0, 5, 'E')),
                arguments(
                        new BackendMessage.RowDescription(
                                List.of(new FieldDescription("n", 16_384, 2, 1043, -1, 36, Format.BINARY))),
                        Wire.bytes(
                                'T', 0, 0, 0, 26, 0, 1, "n", 0, 0, 0, 0x40, 0, 0, 2, 0, 0, 0x04, 0x13, 0xff, 0xff, 0, 0,
                                0, 36, 0, 1)),
                arguments(
                        new BackendMessage.DataRow(Values.builder(3)
                                .addText("ab")
                                .add(null)
                                .addText("")
                                .build()),
                        Wire.bytes('D', 0, 0, 0, 20, 0, 3, 0, 0, 0, 2, "ab", 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)),
                arguments(
                        new BackendMessage.CommandComplete("INSERT 0 1"),
                        Wire.bytes('C', 0, 0, 0, 15, "INSERT 0 1", 0)),
                arguments(new BackendMessage.EmptyQueryResponse(), Wire.bytes('I', 0, 0, 0, 4)),
                arguments(
                        new BackendMessage.ErrorResponse(ErrorFields.of("ERROR", "42P01", "gone")),
                        Wire.bytes('E', 0, 0, 0, 25, 'S', "ERROR", 0, 'C', "42P01", 0, 'M', "gone", 0, 0)),
                arguments(
                        new BackendMessage.NoticeResponse(new ErrorFields(List.of(new ErrorFields.Field('S', "INFO")))),
                        Wire.bytes('N', 0, 0, 0, 11, 'S', "INFO", 0, 0)),
                arguments(new BackendMessage.ParseComplete(), Wire.bytes('1', 0, 0, 0, 4)),
                arguments(new BackendMessage.BindComplete(), Wire.bytes('2', 0, 0, 0, 4)),
                arguments(new BackendMessage.CloseComplete(), Wire.bytes('3', 0, 0, 0, 4)),
                arguments(new BackendMessage.NoData(), Wire.bytes('n', 0, 0, 0, 4)),
                arguments(
                        new BackendMessage.ParameterDescription(List.of(23)),
                        Wire.bytes('t', 0, 0, 0, 10, 0, 1, 0, 0, 0, 23)),
                arguments(new BackendMessage.PortalSuspended(), Wire.bytes('s', 0, 0, 0, 4)),
                arguments(
                        new BackendMessage.CopyInResponse(Format.TEXT, List.of(Format.TEXT)),
                        Wire.bytes('G', 0, 0, 0, 9, 0, 0, 1, 0, 0)),
                arguments(
                        new BackendMessage.CopyOutResponse(Format.BINARY, List.of(Format.BINARY)),
                        Wire.bytes('H', 0, 0, 0, 9, 1, 0, 1, 0, 1)),
                arguments(
                        new BackendMessage.CopyBothResponse(Format.TEXT, List.of()),
                        Wire.bytes('W', 0, 0, 0, 7, 0, 0, 0)),
                arguments(new CopyData(Bytes.utf8("x")), Wire.bytes('d', 0, 0, 0, 5, "x")),
                arguments(new CopyDone(), Wire.bytes('c', 0, 0, 0, 4)),
                arguments(
                        new BackendMessage.NotificationResponse(9, "ch", "hi"),
                        Wire.bytes('A', 0, 0, 0, 14, 0, 0, 0, 9, "ch", 0, "hi", 0)),
                arguments(
                        new BackendMessage.FunctionCallResponse(Optional.empty()),
                        Wire.bytes('V', 0, 0, 0, 8, 0xff, 0xff, 0xff, 0xff)));
    }

    @ParameterizedTest
    @MethodSource("clientsMessages")
    void aClientsMessageHasTheManualsBytes(FrontendMessage message, byte[] expected) {
        assertThat(Wire.encoded(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("serversMessages")
    void aServersMessageHasTheManualsBytes(BackendMessage message, byte[] expected) {
        assertThat(Wire.encoded(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("serversMessages")
    void theManualsBytesAreAServersMessage(BackendMessage message, byte[] bytes) {
        Bytes encoded = Bytes.wrap(bytes);
        Frame frame = new Frame(encoded.at(0), encoded.slice(5, encoded.length() - 5));
        assertThat(BackendCodec.decode(frame)).isEqualTo(message);
    }

    @Test
    void theAnswerToARequestForEncryptionIsOneByte() {
        SendBuffer buffer = new SendBuffer();
        for (EncryptionResponse response : EncryptionResponse.values()) {
            buffer.put(response);
            assertThat(BackendCodec.decodeEncryptionResponse((byte) response.code()))
                    .isEqualTo(response);
        }
        assertThat(buffer.contents()).isEqualTo(Wire.buffer("SGN"));
    }
}
