package dev.redshiftkit.local.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    @Test
    void cellsArePartedByBarsAndTheirBlanksAreTakenOff() {
        assertThat(Row.parse("1   | two words|x |  3")).isEqualTo(row("1", "two words|x", "3"));
    }

    @Test
    void nullIsASignAndAnEmptyCellIsEmpty() {
        assertThat(Row.parse("∅ |  | \"∅\" |")).isEqualTo(row(null, "", "∅", ""));
        assertThat(Row.parse("")).isEqualTo(row(""));
    }

    @Test
    void quotesKeepBlanksAndBarsAndNothingIsEscapedBetweenThem() {
        assertThat(Row.parse("\" a \" | \"b | c\" | \"\"d\"\" | \"e\" f"))
                .isEqualTo(row(" a ", "b | c", "\"d\"", "\"e\" f"));
    }

    @Test
    void endOfLineIsASign() {
        assertThat(Row.parse("a⏎b")).isEqualTo(row("a\nb"));
    }

    static List<Row> rows() {
        return List.of(
                row("plain"),
                row("", " ", "a ", " a", null),
                row("\"", "\"\"", "\"a\"", "a\"b", "\"a", "a\""),
                row("a | b", "|", "| a", "a |", " | "),
                row("∅", "(none)"),
                row("(none)"),
                row("{\"a\":[1,\"b | c\"]}", "[\"x\"]"),
                row("line\nline"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsWrittenIsReadBack(Row row) {
        assertThat(Row.parse(row.toString())).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a b | ∅ | c", "\" a\" | b"})
    void ordinaryRowsAreWrittenAsTheyAreRead(String text) {
        assertThat(Row.parse(text)).hasToString(text);
    }

    private static Row row(@Nullable String... cells) {
        return new Row(Arrays.stream(cells).map(Optional::ofNullable).toList());
    }
}
