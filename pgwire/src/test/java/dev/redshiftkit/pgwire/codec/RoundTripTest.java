package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the codec: what was encoded is decoded to the same. */
class RoundTripTest {

    private static final int ROUNDS = 300;

    static Stream<Class<?>> frontendRecords() {
        return RandomMessages.recordsOf(FrontendMessage.class).distinct();
    }

    static Stream<Class<?>> backendRecords() {
        return RandomMessages.recordsOf(BackendMessage.class).distinct();
    }

    @Test
    void everyRecordHasAGenerator() {
        RandomMessages messages = new RandomMessages(new SplittableRandom(0));
        assertThat(messages.frontend.keySet()).isEqualTo(frontendRecords().collect(Collectors.toSet()));
        assertThat(messages.backend.keySet()).isEqualTo(backendRecords().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("frontendRecords")
    void aClientsMessageSurvives(Class<?> type) {
        for (int seed : IntStream.range(0, ROUNDS).toArray()) {
            FrontendMessage message = new RandomMessages(new SplittableRandom(seed)).frontend(type);
            assertThat(decoded(message)).as("%s with seed %d", type, seed).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @MethodSource("backendRecords")
    void aServersMessageSurvives(Class<?> type) {
        for (int seed : IntStream.range(0, ROUNDS).toArray()) {
            BackendMessage message = new RandomMessages(new SplittableRandom(seed)).backend(type);
            assertThat(BackendCodec.decode(onlyFrame(Wire.encoded(message))))
                    .as("%s with seed %d", type, seed)
                    .isEqualTo(message);
        }
    }

    private static FrontendMessage decoded(FrontendMessage message) {
        byte[] encoded = Wire.encoded(message);
        return message instanceof StartupPacket
                ? onlyPacket(encoded)
                : FrontendCodec.decode(onlyFrame(encoded), phaseOf(message));
    }

    private static StartupPacket onlyPacket(byte[] encoded) {
        StartupPacketDecoder decoder = new StartupPacketDecoder(FrameLimits.DEFAULTS);
        decoder.feed(ByteBuffer.wrap(encoded));
        StartupPacket packet = decoder.next().orElseThrow();
        assertThat(decoder.bufferedBytes()).isZero();
        return packet;
    }

    private static Frame onlyFrame(byte[] encoded) {
        FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
        decoder.feed(ByteBuffer.wrap(encoded));
        Frame frame = decoder.next().orElseThrow();
        assertThat(decoder.bufferedBytes()).isZero();
        return frame;
    }

    /** Returns the phase in which a message is what it is. */
    static FrontendPhase phaseOf(FrontendMessage message) {
        if (message instanceof AuthenticationResponse.Password) {
            return FrontendPhase.PASSWORD;
        }
        if (message instanceof AuthenticationResponse.GssResponse) {
            return FrontendPhase.GSS;
        }
        if (message instanceof AuthenticationResponse.SaslInitialResponse) {
            return FrontendPhase.SASL_INITIAL;
        }
        if (message instanceof AuthenticationResponse.SaslResponse) {
            return FrontendPhase.SASL;
        }
        return message instanceof AuthenticationResponse.DigestAnswer ? FrontendPhase.DIGEST : FrontendPhase.SESSION;
    }
}
