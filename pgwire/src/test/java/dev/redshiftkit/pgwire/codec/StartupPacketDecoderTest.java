package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.pgwire.message.StartupPacket.CancelRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.GssEncryptionRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Parameter;
import dev.redshiftkit.pgwire.message.StartupPacket.SslRequest;
import dev.redshiftkit.pgwire.message.StartupPacket.Startup;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupPacketDecoderTest {

    private static final byte[] CANCEL =
            Wire.bytes(0, 0, 0, 16, 0x04, 0xd2, 0x16, 0x2e, 0, 0, 1, 2, 0xff, 0xff, 0xff, 0xfe);

    private final StartupPacketDecoder decoder = new StartupPacketDecoder(FrameLimits.DEFAULTS);

    @Test
    void decodesTheManualsBytes() {
        feed(Wire.bytes(0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x30, 0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f));
        feed(Wire.bytes(0, 0, 0, 18, 0, 3, 0, 2, "user", 0, "ann", 0, 0));
        feed(CANCEL);
        assertThat(decoder.next()).contains(new GssEncryptionRequest());
        assertThat(decoder.next()).contains(new SslRequest());
        assertThat(decoder.next()).contains(new Startup(2, List.of(new Parameter("user", "ann"))));
        assertThat(decoder.next()).contains(new CancelRequest(258, -2));
        assertThat(decoder.next()).isEmpty();
    }

    @Test
    void waitsForEveryByte() {
        for (int index = 0; index < CANCEL.length; index++) {
            assertThat(decoder.next()).isEmpty();
            feed(CANCEL[index]);
        }
        assertThat(decoder.next()).contains(new CancelRequest(258, -2));
    }

    @Test
    void tellsWhatCameInClearTextBehindARequestForEncryption() {
        feed(Wire.bytes(0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f, 'Q', 0));
        assertThat(decoder.next()).contains(new SslRequest());
        assertThat(decoder.bufferedBytes()).isEqualTo(2);
    }

    @Test
    void handsOverWhatFollowsTheStartup() {
        feed(Wire.bytes(0, 0, 0, 9, 0, 3, 0, 0, 0, 'p', 0, 0, 0, 6, "x", 0, 'X', 0, 0));
        assertThat(decoder.next()).contains(Startup.of());
        FrameDecoder frames = decoder.frames();
        assertThat(frames.next()).contains(Wire.frame('p', "x", 0));
        assertThat(frames.next()).isEmpty();
        frames.feed(Wire.buffer(0, 4));
        assertThat(frames.next()).contains(Wire.frame('X'));
    }

    @Test
    void limitsWhatAClientSendsBeforeItIsLetIn() {
        FrameDecoder frames = decoder.frames();
        frames.feed(Wire.buffer('p', 0, 1, 0, 4));
        assertThatThrownBy(frames::next)
                .hasMessage("message 'p' must have a length field within 4 and 65539, but it is 65540");
        frames.limitTo(FrameLimits.DEFAULTS.message());
        assertThat(frames.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 4, 0, -1, Integer.MIN_VALUE, 10_005, Integer.MAX_VALUE})
    void refusesALengthThatIsImpossibleOrOverTheLimit(int length) {
        decoder.feed(ByteBuffer.allocate(4).putInt(length).flip());
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(decoder::next)
                    .isInstanceOf(ProtocolException.class)
                    .hasMessage("start-up packet must have a length field within 8 and 10004, but it is " + length);
        }
    }

    @Test
    void acceptsTheLongestPacketOfTheLimit() {
        String value = "v".repeat(10_000 - 4 - 2 - 1 - 1);
        feed(Wire.bytes(0, 0, 0x27, 0x14, 0, 3, 0, 0, "a", 0, value, 0, 0));
        assertThat(decoder.next()).contains(Startup.of(new Parameter("a", value)));
    }

    @Test
    void refusesAnotherProtocolAsNotSupported() {
        feed(Wire.bytes(0, 0, 0, 9, 0, 2, 0, 1, 0));
        assertRefused("0A000", "start-up packet must ask for protocol 3, but asks for 2.1");
    }

    @Test
    void refusesAnUnknownRequestAsNotSupported() {
        feed(Wire.bytes(0, 0, 0, 8, 0x04, 0xd2, 0, 1));
        assertRefused("0A000", "start-up packet must ask for protocol 3, but asks for 1234.1");
    }

    @Test
    void refusesParametersWithoutEnd() {
        feed(Wire.bytes(0, 0, 0, 11, 0, 3, 0, 0, "a", 0, 0));
        assertRefused("08P01", "StartupMessage has no NUL at the end of its parameter name within 3 bytes");
    }

    @Test
    void refusesANameWithoutValue() {
        feed(Wire.bytes(0, 0, 0, 10, 0, 3, 0, 0, "a", 0));
        assertRefused("08P01", "StartupMessage has no NUL at the end of its parameter value within 2 bytes");
    }

    @Test
    void refusesBytesBehindTheEnd() {
        feed(Wire.bytes(0, 0, 0, 10, 0, 3, 0, 0, 0, 0));
        assertRefused("08P01", "StartupMessage must end after its last field, but has 1 bytes more within 2 bytes");
    }

    @Test
    void refusesACancelRequestOfTheWrongLength() {
        feed(Wire.bytes(0, 0, 0, 12, 0x04, 0xd2, 0x16, 0x2e, 0, 0, 0, 1));
        assertRefused("08P01", "CancelRequest is cut short: secret key takes 4 bytes, but 0 are left of 4");
    }

    private void assertRefused(String sqlState, String message) {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(decoder::next)
                    .isInstanceOfSatisfying(
                            ProtocolException.class,
                            e -> assertThat(e.sqlState()).isEqualTo(sqlState))
                    .hasMessage(message);
        }
    }

    private void feed(byte... bytes) {
        decoder.feed(ByteBuffer.wrap(bytes));
    }
}
