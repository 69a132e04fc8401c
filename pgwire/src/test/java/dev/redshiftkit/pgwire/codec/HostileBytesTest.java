package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.pgwire.message.AuthenticationRequest;
import dev.redshiftkit.pgwire.message.AuthenticationResponse;
import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a peer sends, the codec gives a message or a protocol error, and allocates in proportion to what came. */
class HostileBytesTest {

    private static final int ROUNDS = 15_000;

    private static final int LENGTH_ROUNDS = 20;

    /** Enough for an exception with its stack, far less than a list of 65,535 elements. */
    private static final long ALLOWED_BYTES = 64 * 1024;

    /** They take every byte up to their end as theirs, so that nothing can be too much for them. */
    private static final Set<Class<?>> OPEN_ENDED = Set.of(
            CopyData.class,
            AuthenticationRequest.GssContinue.class,
            AuthenticationRequest.SaslContinue.class,
            AuthenticationRequest.SaslFinal.class,
            AuthenticationResponse.GssResponse.class,
            AuthenticationResponse.SaslResponse.class);

    static Stream<Consumer<Frame>> decoders() {
        return Stream.concat(
                Stream.of(BackendCodec::decode),
                Stream.of(FrontendPhase.values()).map(phase -> frame -> FrontendCodec.decode(frame, phase)));
    }

    static Stream<Class<?>> serversClosedRecords() {
        return RoundTripTest.backendRecords().filter(type -> !OPEN_ENDED.contains(type));
    }

    static Stream<Class<?>> clientsClosedRecords() {
        return RoundTripTest.frontendRecords().filter(type -> !OPEN_ENDED.contains(type));
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void randomBodiesAreMessagesOrProtocolErrors(Consumer<Frame> decoder) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            Frame frame = new Frame((byte) random.nextInt(-128, 128), Bytes.wrap(randomBody(random)));
            assertHarmless(() -> decoder.accept(frame), seed);
        }
    }

    @Test
    void spoiltMessagesAreMessagesOrProtocolErrors() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            byte[] encoded = spoilt(random);
            Bytes body = Bytes.wrap(encoded, 5, encoded.length - 5);
            assertHarmless(() -> BackendCodec.decode(new Frame(encoded[0], body)), seed);
            for (FrontendPhase phase : FrontendPhase.values()) {
                assertHarmless(() -> FrontendCodec.decode(new Frame(encoded[0], body), phase), seed);
            }
        }
    }

    @Test
    void randomStreamsAreFramesOrProtocolErrors() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] stream = randomBody(new SplittableRandom(seed));
            assertHarmless(() -> drainFrames(stream), seed);
            assertHarmless(() -> drainPackets(stream), seed);
        }
    }

    @ParameterizedTest
    @MethodSource("serversClosedRecords")
    void aServersBodyIsRefusedIfCutShortOrTooLong(Class<?> type) {
        for (int seed = 0; seed < LENGTH_ROUNDS; seed++) {
            BackendMessage message = new RandomMessages(new SplittableRandom(seed)).backend(type);
            Bytes encoded = Bytes.wrap(Wire.encoded(message));
            assertOnlyWholeBody(body -> BackendCodec.decode(new Frame(encoded.at(0), body)), encoded, 5);
        }
    }

    @ParameterizedTest
    @MethodSource("clientsClosedRecords")
    void aClientsBodyIsRefusedIfCutShortOrTooLong(Class<?> type) {
        for (int seed = 0; seed < LENGTH_ROUNDS; seed++) {
            FrontendMessage message = new RandomMessages(new SplittableRandom(seed)).frontend(type);
            Bytes encoded = Bytes.wrap(Wire.encoded(message));
            if (message instanceof StartupPacket) {
                assertOnlyWholeBody(HostileBytesTest::decodePacket, encoded, 4);
            } else {
                FrontendPhase phase = RoundTripTest.phaseOf(message);
                assertOnlyWholeBody(body -> FrontendCodec.decode(new Frame(encoded.at(0), body), phase), encoded, 5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"D, 65535", "T, 65535", "t, 65535"})
    void aClaimedCountAllocatesNothing(char type) {
        Frame frame = Wire.frame(type, 0xff, 0xff);
        Allocation.warmUp(() -> refuse(frame));
        assertThat(Allocation.of(() -> refuse(frame))).isLessThan(ALLOWED_BYTES);
    }

    private static void assertOnlyWholeBody(Consumer<Bytes> decoder, Bytes encoded, int header) {
        Bytes whole = encoded.slice(header, encoded.length() - header);
        for (int length = 0; length < whole.length(); length++) {
            Bytes cut = whole.slice(0, length);
            assertThatThrownBy(() -> decoder.accept(cut))
                    .as("%d bytes of %s", length, encoded)
                    .isInstanceOf(ProtocolException.class);
        }
        assertThatThrownBy(() -> decoder.accept(Bytes.wrap(Wire.bytes(whole, 0))))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("must end after its last field, but has 1 bytes more");
    }

    private static void decodePacket(Bytes body) {
        ByteBuffer packet = ByteBuffer.allocate(4 + body.length()).putInt(4 + body.length());
        packet.put(body.asByteBuffer()).flip();
        StartupPacketDecoder decoder = new StartupPacketDecoder(FrameLimits.DEFAULTS);
        decoder.feed(packet);
        decoder.next();
    }

    private static void refuse(Frame frame) {
        try {
            BackendCodec.decode(frame);
        } catch (ProtocolException e) {
            return;
        }
        throw new AssertionError("was not refused");
    }

    private static void assertHarmless(Runnable decoding, int seed) {
        long allocated = Allocation.of(() -> {
            try {
                decoding.run();
            } catch (ProtocolException expected) {
                assertThat(expected.sqlState()).hasSize(5);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
        // The first rounds load classes.
        if (seed > ROUNDS / 2 && allocated > ALLOWED_BYTES) {
            throw new AssertionError("seed " + seed + " allocated " + allocated + " bytes");
        }
    }

    private static byte[] randomBody(RandomGenerator random) {
        byte[] body = new byte[random.nextInt(40)];
        random.nextBytes(body);
        // Without many zeros and small numbers, hardly a string or a count would make sense.
        for (int index = 0; index < body.length; index++) {
            body[index] = random.nextInt(3) == 0 ? body[index] : (byte) random.nextInt(3);
        }
        return body;
    }

    private static byte[] spoilt(RandomGenerator random) {
        RandomMessages messages = new RandomMessages(random);
        byte[] encoded = random.nextBoolean() ? anyBackend(messages, random) : anyFrontend(messages, random);
        if (encoded.length > 5) {
            encoded[random.nextInt(5, encoded.length)] = (byte) random.nextInt(256);
        }
        return encoded;
    }

    private static byte[] anyBackend(RandomMessages messages, RandomGenerator random) {
        Class<?>[] types = RoundTripTest.backendRecords().toArray(Class<?>[]::new);
        return Wire.encoded(messages.backend(types[random.nextInt(types.length)]));
    }

    private static byte[] anyFrontend(RandomMessages messages, RandomGenerator random) {
        Class<?>[] types = RoundTripTest.frontendRecords().toArray(Class<?>[]::new);
        return Wire.encoded(messages.frontend(types[random.nextInt(types.length)]));
    }

    private static void drainFrames(byte[] stream) {
        FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
        decoder.feed(ByteBuffer.wrap(stream));
        while (decoder.next().isPresent()) {
            decoder.passThrough(FrameTypes.of("\0\1"));
        }
    }

    private static void drainPackets(byte[] stream) {
        StartupPacketDecoder decoder = new StartupPacketDecoder(FrameLimits.DEFAULTS);
        decoder.feed(ByteBuffer.wrap(stream));
        while (decoder.next().isPresent()) {
            assertThat(decoder.bufferedBytes()).isLessThan(stream.length);
        }
    }
}
