package dev.redshiftkit.pgwire.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ReceiveBufferTest {

    private final ReceiveBuffer buffer = new ReceiveBuffer();

    @Test
    void growsByTwiceOrToWhatIsFed() {
        buffer.feed(ByteBuffer.allocate(9_000));
        assertThat(buffer.capacity()).isEqualTo(16 * 1024);
        buffer.feed(ByteBuffer.allocate(100_000));
        assertThat(buffer.capacity()).isEqualTo(109_000);
        assertThat(buffer.available()).isEqualTo(109_000);
    }

    @Test
    void usesRoomInFrontInsteadOfGrowing() {
        buffer.feed(ByteBuffer.allocate(8_000));
        buffer.skip(7_999);
        buffer.feed(ByteBuffer.allocate(8_000).put(0, (byte) 7));
        assertThat(buffer.capacity()).isEqualTo(8 * 1024);
        assertThat(buffer.available()).isEqualTo(8_001);
        assertThat(buffer.byteAt(1)).isEqualTo((byte) 7);
    }

    @Test
    void growsWhereMovingWouldCostTooMuch() {
        buffer.feed(ByteBuffer.allocate(8_000));
        buffer.skip(1_000);
        buffer.feed(ByteBuffer.allocate(1_000));
        assertThat(buffer.capacity()).isEqualTo(16 * 1024);
    }

    @Test
    void givesMemoryBackThatOnlyOneHugeMessageNeeded() {
        buffer.feed(ByteBuffer.allocate(2_000_000));
        buffer.skip(2_000_000);
        buffer.feed(ByteBuffer.allocate(1));
        assertThat(buffer.capacity()).isEqualTo(8 * 1024);
    }
}
