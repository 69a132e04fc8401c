package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redshiftkit.pgwire.message.BackendMessage;
import dev.redshiftkit.pgwire.message.Bytes;
import dev.redshiftkit.pgwire.message.CopyData;
import dev.redshiftkit.pgwire.message.FrontendMessage;
import dev.redshiftkit.pgwire.message.StartupPacket;
import dev.redshiftkit.pgwire.message.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendBufferTest {

    private final SendBuffer buffer = new SendBuffer();

    @Test
    void joinsMessagesFramesAndRawBytes() {
        FrontendCodec.encode(new FrontendMessage.Flush(), buffer);
        BackendCodec.encode(new BackendMessage.NoData(), buffer);
        buffer.put(Wire.frame('C', "ok", 0));
        buffer.put(Wire.buffer("raw"));
        assertThat(buffer.contents())
                .isEqualTo(Wire.buffer('H', 0, 0, 0, 4, 'n', 0, 0, 0, 4, 'C', 0, 0, 0, 7, "ok", 0, "raw"));
        assertThat(buffer.length()).isEqualTo(21);
        assertThat(buffer.contents().isReadOnly()).isTrue();
    }

    @Test
    void isEmptyAtFirstAndAfterClear() {
        assertThat(buffer.isEmpty()).isTrue();
        FrontendCodec.encode(new FrontendMessage.Sync(), buffer);
        assertThat(buffer.isEmpty()).isFalse();
        buffer.clear();
        assertThat(buffer.isEmpty()).isTrue();
        FrontendCodec.encode(new FrontendMessage.Terminate(), buffer);
        assertThat(buffer.contents()).isEqualTo(Wire.buffer('X', 0, 0, 0, 4));
    }

    @Test
    void growsToWhatItHolds() {
        Bytes data = Bytes.wrap(new byte[3_000_000]);
        FrontendCodec.encode(new CopyData(data), buffer);
        assertThat(buffer.length()).isEqualTo(3_000_005);
        assertThat(buffer.contents().slice(0, 5)).isEqualTo(Wire.buffer('d', 0, 0x2d, 0xc6, 0xc4));
    }

    @Test
    void carriesAsManyParametersAsTheProtocolCan() {
        Values.Builder parameters = Values.builder(65_535);
        for (int index = 0; index < 65_535; index++) {
            parameters.addText(Integer.toString(index));
        }
        FrontendMessage bind = new FrontendMessage.Bind("", "", List.of(), parameters.build(), List.of());
        FrontendCodec.encode(bind, buffer);
        FrameDecoder decoder = new FrameDecoder(FrameLimits.DEFAULTS);
        decoder.feed(buffer.contents());
        assertThat(FrontendCodec.decode(decoder.next().orElseThrow(), FrontendPhase.SESSION))
                .isEqualTo(bind);
    }

    @Test
    void leavesOutAsAWholeWhatDoesNotFit() {
        SendBuffer small = new SendBuffer(16);
        FrontendCodec.encode(new FrontendMessage.Query("abc"), small);
        assertThatThrownBy(() -> FrontendCodec.encode(new FrontendMessage.Query("abc"), small))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("send buffer holds 14 bytes of at most 16 and cannot take 3 more");
        assertThatThrownBy(() -> FrontendCodec.encode(new StartupPacket.SslRequest(), small))
                .isInstanceOf(IllegalStateException.class);
        assertThat(small.contents()).isEqualTo(Wire.buffer('Q', 0, 0, 0, 8, "abc", 0));
    }

    @Test
    void givesMemoryBackThatOnlyOneHugeMessageNeeded() {
        BodyWriter writer = new BodyWriter(BufferSizes.MAX_ARRAY);
        writer.bytes(Bytes.wrap(new byte[100_000]));
        int ordinary = writer.capacity();
        writer.clear();
        assertThat(writer.capacity()).isEqualTo(ordinary);
        writer.bytes(Bytes.wrap(new byte[2_000_000]));
        writer.clear();
        assertThat(writer.capacity()).isEqualTo(8 * 1024);
    }
}
