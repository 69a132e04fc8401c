package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a refusal says: the message, the field, and the limit that was broken. */
class MalformedMessageTest {

    static Stream<Arguments> fromServers() {
        return Stream.of(
                arguments(Wire.frame('z'), "message 'z' from the server is not known"),
                arguments(Wire.frame((char) 0x80), "message 0x80 from the server is not known"),
                arguments(Wire.frame('R'), "Authentication is cut short: request takes 4 bytes, but 0 are left of 0"),
                arguments(Wire.frame('R', 0, 0, 0, 6), "Authentication has request 6, which is not known"),
                arguments(
                        Wire.frame('R', 0, 0, 0, 5, "abc"),
                        "AuthenticationMD5Password is cut short: salt takes 4 bytes, but 3 are left of 3"),
                arguments(
                        Wire.frame('R', 0, 0, 0, 13, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff),
                        "AuthenticationDigest is cut short: salt takes 2147483647 bytes, but 0 are left of 8"),
                arguments(
                        Wire.frame('R', 0, 0, 0, 13, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff),
                        "AuthenticationDigest must have a salt of 0 or more bytes, but the length is -1"),
                arguments(
                        Wire.frame('D', 0, 1, 0xff, 0xff, 0xff, 0xfe),
                        "DataRow must have a value of 0 or more bytes, but the length is -2"),
                arguments(
                        Wire.frame('D', 0xff, 0xff, 0, 0, 0, 0),
                        "DataRow must have as many values as it says, but says 65535 and has 4 bytes left"),
                arguments(
                        Wire.frame('T', 0, 1, "n", 0, 0, 0),
                        "RowDescription must have as many fields as it says, but says 1 and has 4 bytes left"),
                arguments(
                        Wire.frame('v', 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff),
                        "NegotiateProtocolVersion must have as many options as it says,"
                                + " but says -1 and has 0 bytes left"),
                arguments(
                        Wire.frame('Z', 'Q'),
                        "ReadyForQuery must have a transaction status that is 'I', 'T' or 'E', but it is 'Q'"),
                arguments(Wire.frame('G', 2, 0, 0), "CopyInResponse must have a format that is 0 or 1, but it is 2"),
                arguments(
                        Wire.frame('G', 0, 0, 1, 0xff, 0xff),
                        "CopyInResponse must have a column format that is 0 or 1, but it is -1"),
                arguments(Wire.frame('C', "SELECT"), "CommandComplete has no NUL at the end of its tag within 6 bytes"),
                arguments(
                        Wire.frame('K', 0, 0, 0, 1, 0, 0, 0, 2, 3),
                        "BackendKeyData must end after its last field, but has 1 bytes more within 9 bytes"));
    }

    static Stream<Arguments> fromClients() {
        return Stream.of(
                arguments(Wire.frame('p', "pw", 0), "message 'p' from the client is not known in phase SESSION"),
                arguments(Wire.frame('D', 'X', 0), "Describe must have a target that is 'S' or 'P', but it is 'X'"),
                arguments(
                        Wire.frame('E', "p", 0, 0, 0),
                        "Execute is cut short: row limit takes 4 bytes, but 2 are left of 4"),
                arguments(
                        Wire.frame('P', 0, 0, 0x80, 0),
                        "Parse must have as many parameter types as it says, but says 32768 and has 0 bytes left"));
    }

    @ParameterizedTest
    @MethodSource("fromServers")
    void aServersMistakeIsNamed(Frame frame, String message) {
        assertThatThrownBy(() -> BackendCodec.decode(frame))
                .isInstanceOfSatisfying(
                        ProtocolException.class,
                        e -> assertThat(e.sqlState()).isEqualTo(ProtocolException.PROTOCOL_VIOLATION))
                .hasMessage(message);
    }

    @ParameterizedTest
    @MethodSource("fromClients")
    void aClientsMistakeIsNamed(Frame frame, String message) {
        assertThatThrownBy(() -> FrontendCodec.decode(frame, FrontendPhase.SESSION))
                .isInstanceOfSatisfying(
                        ProtocolException.class,
                        e -> assertThat(e.sqlState()).isEqualTo(ProtocolException.PROTOCOL_VIOLATION))
                .hasMessage(message);
    }

    @Test
    void textThatIsNotUtf8HasItsOwnSqlState() {
        Frame overlong = Wire.frame('Q', 0xc0, 0xaf, 0);
        assertThatThrownBy(() -> FrontendCodec.decode(overlong, FrontendPhase.SESSION))
                .isInstanceOfSatisfying(
                        ProtocolException.class, e -> assertThat(e.sqlState()).isEqualTo("22021"))
                .hasMessage("Query must have a sql in UTF-8, but it is not");
    }

    @Test
    void anAnswerToARequestForEncryptionIsNothingElse() {
        assertThatThrownBy(() -> BackendCodec.decodeEncryptionResponse((byte) 'E'))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("answer to a request for encryption must be 'S', 'G' or 'N', but it is 'E'");
    }
}
