package dev.redshiftkit.pgwire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {

    private final Values values = Values.builder(1)
            .addText("a")
            .addText(null)
            .add(Bytes.utf8("b"))
            .add(null)
            .build();

    @Test
    void keepsNullApartFromEmpty() {
        Values pair = Values.builder(2).addText("").addText(null).build();
        assertThat(pair.get(0)).contains(Bytes.empty());
        assertThat(pair.get(1)).isEmpty();
        assertThat(pair.text(0)).contains("");
        assertThat(pair.text(1)).isEmpty();
    }

    @Test
    void keepsOrderAndSize() {
        assertThat(values.size()).isEqualTo(4);
        assertThat(values.text(0)).contains("a");
        assertThat(values.text(2)).contains("b");
        assertThatThrownBy(() -> values.get(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void isEqualByValue() {
        Values same =
                Values.builder(4).addText("a").add(null).addText("b").add(null).build();
        assertThat(values).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(values).isNotEqualTo(Values.of(Bytes.utf8("a"))).isNotEqualTo("a");
    }

    @Test
    void doesNotFollowItsSources() {
        Bytes[] source = {Bytes.utf8("a")};
        Values copy = Values.of(source);
        source[0] = Bytes.utf8("z");
        assertThat(copy.text(0)).contains("a");

        Values.Builder builder = Values.builder(2).addText("a");
        Values first = builder.build();
        builder.addText("b");
        assertThat(first.size()).isEqualTo(1);
        assertThat(builder.build().size()).isEqualTo(2);
    }

    @Test
    void tellsHowManyOnly() {
        assertThat(values).hasToString("Values[4]");
    }
}
