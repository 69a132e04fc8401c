package dev.redshiftkit.sql.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWidthsTest {

    @Test
    void readsLabelsAndWidths() {
        assertThat(FixedWidths.parse("id:3, venue name : 25 ,0:1").columns())
                .containsExactly(
                        new FixedWidths.Column("id", 3),
                        new FixedWidths.Column("venue name", 25),
                        new FixedWidths.Column("0", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "id", "id:", "id:0", ":3", "id:3,", "id:3,,b:1", "id:x", "id:-1", "a:b:1", "id:9999999999"})
    void refusesWhatIsNoList(String argument) {
        assertThatExceptionOfType(InvalidCommandException.class)
                .isThrownBy(() -> FixedWidths.parse(argument))
                .withMessage(
                        "option FIXEDWIDTH of COPY or UNLOAD must be label:width,label:width,... with widths from 1");
    }

    @Test
    void refusesLabelsThatWouldNotComeBack() {
        for (String label : List.of("", " a", "a:b", "a,b", "a\0")) {
            assertThatExceptionOfType(InvalidCommandException.class)
                    .isThrownBy(() -> new FixedWidths(List.of(new FixedWidths.Column(label, 1))));
        }
    }
}
