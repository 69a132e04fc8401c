package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.pgwire.message.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {

    private static final FrameTypes NONE = FrameTypes.of("");
    private static final FrameTypes ROWS = FrameTypes.of("Dd");

    private static final byte[] STREAM = Wire.bytes(
            'T', 0, 0, 0, 6, 0, 0, 'D', 0, 0, 0, 9, "hello", 'D', 0, 0, 0, 4, 'D', 0, 0, 0, 5, "x", 'C', 0, 0, 0, 7,
            "ok", 0, 'Z', 0, 0, 0, 5, 'I');

    private static final List<Frame> FRAMES = List.of(
            Wire.frame('T', 0, 0),
            Wire.frame('D', "hello"),
            Wire.frame('D'),
            Wire.frame('D', "x"),
            Wire.frame('C', "ok", 0),
            Wire.frame('Z', 'I'));

    private final FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);

    @Test
    void cutsMergedFrames() {
        feed(STREAM);
        assertThat(drain()).isEqualTo(FRAMES);
        assertThat(decoder.bufferedBytes()).isZero();
    }

    @Test
    void cutsTheSameFramesWhereverTheStreamIsSplit() {
        for (int split = 0; split <= STREAM.length; split++) {
            FrameDecoder fresh = new FrameDecoder(FrameLimits.DEFAULTS);
            fresh.feed(ByteBuffer.wrap(STREAM, 0, split));
            List<Frame> frames = drain(fresh);
            fresh.feed(ByteBuffer.wrap(STREAM, split, STREAM.length - split));
            frames.addAll(drain(fresh));
            assertThat(frames).as("split at %d", split).isEqualTo(FRAMES);
        }
    }

    @Test
    void cutsTheSameFramesOutOfSingleBytes() {
        List<Frame> frames = new ArrayList<>();
        for (byte next : STREAM) {
            feed(next);
            frames.addAll(drain());
        }
        assertThat(frames).isEqualTo(FRAMES);
    }

    @Test
    void aFrameOutlivesWhatIsFedLater() {
        feed(Wire.bytes('C', 0, 0, 0, 6, "ab"));
        Frame frame = decoder.next().orElseThrow();
        feed(Wire.bytes('C', 0, 0, 0, 6, "cd"));
        assertThat(frame).isEqualTo(Wire.frame('C', "ab"));
    }

    @Test
    void passesFramesThroughUpToTheFirstOfAnotherType() {
        feed(STREAM);
        assertThat(decoder.next()).contains(Wire.frame('T', 0, 0));
        assertThat(decoder.passThrough(ROWS))
                .isEqualTo(Wire.buffer('D', 0, 0, 0, 9, "hello", 'D', 0, 0, 0, 4, 'D', 0, 0, 0, 5, "x"));
        assertThat(decoder.passThrough(ROWS).hasRemaining()).isFalse();
        assertThat(drain()).containsExactly(Wire.frame('C', "ok", 0), Wire.frame('Z', 'I'));
    }

    @Test
    void passesTheBeginningOfAFrameThroughBeforeItsEndArrives() {
        feed(Wire.bytes('D', 0, 0, 0, 9, "he"));
        assertThat(decoder.passThrough(ROWS)).isEqualTo(Wire.buffer('D', 0, 0, 0, 9, "he"));
        assertThat(decoder.isInsideFrame()).isTrue();
        assertThat(decoder.next()).isEmpty();

        feed(Wire.bytes("llo", 'Z', 0, 0, 0, 5, 'I'));
        assertThat(decoder.next()).isEmpty();
        assertThat(decoder.passThrough(NONE)).isEqualTo(Wire.buffer("llo"));
        assertThat(decoder.isInsideFrame()).isFalse();
        assertThat(drain()).containsExactly(Wire.frame('Z', 'I'));
    }

    @Test
    void passesNothingThroughBeforeAHeaderIsComplete() {
        feed(Wire.bytes('D', 0, 0, 0));
        assertThat(decoder.passThrough(ROWS).hasRemaining()).isFalse();
        assertThat(decoder.isInsideFrame()).isFalse();
        assertThat(decoder.bufferedBytes()).isEqualTo(4);
    }

    @Test
    void losesNoByteHoweverFedTakenAndPassed() {
        for (int seed = 0; seed < 300; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            byte[] stream = randomStream(random);
            assertThat(relayed(stream, random)).as("seed %d", seed).isEqualTo(stream);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x3fff_ffff})
    void refusesALengthThatIsImpossibleOrOverTheLimit(int length) {
        feed(header('Q', length));
        assertRefused("message 'Q' must have a length field within 4 and 1073741822, but it is " + length);
    }

    @Test
    void namesATypeThatIsNoLetterByItsNumber() {
        feed(header((char) 0xfe, 3));
        assertRefused("message 0xfe must have a length field within 4 and 1073741822, but it is 3");
    }

    @Test
    void passThroughRefusesTheSameLengths() {
        feed(header('D', 3));
        assertThatThrownBy(() -> decoder.passThrough(ROWS)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void passThroughGivesWhatIsGoodBeforeItRefuses() {
        feed(Wire.bytes('D', 0, 0, 0, 5, "x", 'D', 0, 0, 0, 3));
        assertThat(decoder.passThrough(ROWS)).isEqualTo(Wire.buffer('D', 0, 0, 0, 5, "x"));
        assertThatThrownBy(() -> decoder.passThrough(ROWS)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void acceptsTheLongestFrameOfTheLimitAndNoLongerOne() {
        FrameDecoder limited = new FrameDecoder(FrameLimits.DEFAULTS.withMessage(2));
        limited.feed(Wire.buffer('C', 0, 0, 0, 6, "ab", 'C', 0, 0, 0, 7, "abc"));
        assertThat(limited.next()).contains(Wire.frame('C', "ab"));
        assertThatThrownBy(limited::next).hasMessageContaining("within 4 and 6, but it is 7");
        limited.limitTo(3);
        assertThat(limited.next()).contains(Wire.frame('C', "abc"));
    }

    @Test
    void refusesNegativeLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decoder.limitTo(-1))
                .withMessage("message limit must be at least 0 bytes, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameLimits(3, 0, 0))
                .withMessage("start-up packet limit must be at least 4 bytes, but is 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameLimits(4, -1, 0))
                .withMessage("authentication message limit must be at least 0 bytes, but is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> FrameLimits.DEFAULTS.withMessage(-1));
    }

    @Test
    void aClaimedLengthAllocatesNothing() {
        Allocation.warmUp(() -> claim('D'));
        assertThat(Allocation.of(() -> claim('D'))).isLessThan(64 * 1024);
    }

    @Test
    void aFrameTellsItsTypeAndLengthOnly() {
        assertThat(Wire.frame('Q', "select secret")).hasToString("Frame['Q', 13 bytes]");
        assertThat(Wire.frame('\n')).hasToString("Frame[0xa, 0 bytes]");
    }

    private static void claim(char type) {
        FrameDecoder fresh = new FrameDecoder(FrameLimits.DEFAULTS);
        fresh.feed(ByteBuffer.wrap(header(type, 0x3fff_fffe)));
        assertThat(fresh.next().isPresent()).isFalse();
        assertThat(fresh.passThrough(ROWS).remaining()).isEqualTo(5);
    }

    private static byte[] header(char type, int length) {
        return ByteBuffer.allocate(5).put((byte) type).putInt(length).array();
    }

    private static byte[] randomStream(RandomGenerator random) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        int frames = random.nextInt(30);
        for (int index = 0; index < frames; index++) {
            byte[] body = new byte[random.nextInt(10) == 0 ? random.nextInt(30_000) : random.nextInt(20)];
            random.nextBytes(body);
            stream.writeBytes(header("DdTCZ".charAt(random.nextInt(5)), body.length + 4));
            stream.writeBytes(body);
        }
        return stream.toByteArray();
    }

    private static byte[] relayed(byte[] stream, RandomGenerator random) {
        FrameDecoder relay = new FrameDecoder(FrameLimits.DEFAULTS);
        SendBuffer sent = new SendBuffer();
        ByteBuffer source = ByteBuffer.wrap(stream);
        while (source.hasRemaining()) {
            int piece = Math.min(source.remaining(), random.nextInt(1, 5_000));
            relay.feed(source.slice(source.position(), piece));
            source.position(source.position() + piece);
            relay(relay, sent, random);
        }
        drain(relay).forEach(sent::put);
        sent.put(relay.passThrough(NONE));
        drain(relay).forEach(sent::put);
        return Bytes.copyOf(sent.contents()).toByteArray();
    }

    private static void relay(FrameDecoder relay, SendBuffer sent, RandomGenerator random) {
        for (int round = random.nextInt(4); round > 0; round--) {
            if (random.nextBoolean()) {
                sent.put(relay.passThrough(random.nextBoolean() ? ROWS : FrameTypes.of("TDZ")));
            } else {
                relay.next().ifPresent(sent::put);
            }
        }
    }

    private void assertRefused(String message) {
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(decoder::next)
                    .isInstanceOfSatisfying(
                            ProtocolException.class,
                            e -> assertThat(e.sqlState()).isEqualTo("08P01"))
                    .hasMessage(message);
        }
    }

    private void feed(byte... bytes) {
        decoder.feed(ByteBuffer.wrap(bytes));
    }

    private List<Frame> drain() {
        return drain(decoder);
    }

    private static List<Frame> drain(FrameDecoder decoder) {
        List<Frame> frames = new ArrayList<>();
        for (var next = decoder.next(); next.isPresent(); next = decoder.next()) {
            frames.add(next.get());
        }
        return frames;
    }
}
