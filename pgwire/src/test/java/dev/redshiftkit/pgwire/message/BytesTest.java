package dev.redshiftkit.pgwire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BytesTest {

    private final Bytes bytes = Bytes.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3);

    @Test
    void isEqualToTheSameBytesWhereverTheyLie() {
        Bytes same = Bytes.copyOf((byte) 1, (byte) 2, (byte) 3);
        assertThat(bytes).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(bytes).isNotEqualTo(Bytes.copyOf((byte) 1, (byte) 2)).isNotEqualTo("123");
    }

    @Test
    void aCopyDoesNotFollowItsSource() {
        byte[] source = {1, 2};
        Bytes copy = Bytes.copyOf(source);
        source[0] = 7;
        copy.toByteArray()[1] = 7;
        assertThat(copy.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void copiesWhatRemainsOfABufferAndLeavesItsPosition() {
        ByteBuffer source = ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4}, 1, 3);
        assertThat(Bytes.copyOf(source)).isEqualTo(bytes);
        assertThat(source.position()).isEqualTo(1);
    }

    @Test
    void slicesWithinItsBounds() {
        assertThat(bytes.slice(1, 2)).isEqualTo(Bytes.copyOf((byte) 2, (byte) 3));
        assertThat(bytes.slice(3, 0)).isSameAs(Bytes.empty());
        assertThatThrownBy(() -> bytes.slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.slice(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void readsSingleBytesWithinItsBounds() {
        assertThat(bytes.at(2)).isEqualTo((byte) 3);
        assertThatThrownBy(() -> bytes.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bytes.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void wrapsOnlyWhatAnArrayHas() {
        assertThatThrownBy(() -> Bytes.wrap(new byte[2], 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void viewsItselfAsAReadOnlyBufferFromItsFirstByte() {
        ByteBuffer view = bytes.asByteBuffer();
        assertThat(view).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(view.isReadOnly()).isTrue();
        assertThat(view.position()).isZero();
    }

    @Test
    void copiesItselfIntoAnArray() {
        byte[] target = new byte[5];
        bytes.copyTo(target, 2);
        assertThat(target).containsExactly(0, 0, 1, 2, 3);
        assertThatThrownBy(() -> bytes.copyTo(target, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void readsAndWritesUtf8() {
        assertThat(Bytes.utf8("ä").toByteArray()).containsExactly(0xc3, 0xa4);
        assertThat(Bytes.utf8("日本").text()).isEqualTo("日本");
        assertThat(Bytes.copyOf((byte) 0xff).text()).isEqualTo("\ufffd");
    }

    @Test
    void tellsItsLengthOnly() {
        assertThat(Bytes.utf8("secret")).hasToString("Bytes[6]");
        assertThat(bytes.length()).isEqualTo(3);
        assertThat(bytes.isEmpty()).isFalse();
        assertThat(Bytes.utf8("").isEmpty()).isTrue();
    }
}
