package dev.redshiftkit.local.tpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.local.tpc.Answer.Column;
import dev.redshiftkit.local.tpc.Answer.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final List<Integer> WHOLE_ROWS = List.of();

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 2, 2, true",
        "INTEGER, 2, 3, false",
        "DECIMAL, 26.46, 26.4649434651762683, true",
        "DECIMAL, 26.47, 26.4649434651762683, true",
        "DECIMAL, 26.45, 26.4649434651762683, false",
        "DECIMAL, 26, 26.4649434651762683, false",
        "DECIMAL, 12.30, 12.3, true",
        "DECIMAL, 12.31, 12.30, false",
        "DECIMAL, 98.0651102522918208, 98.06511025229182083100, true",
        "DECIMAL, 98.0651102622918208, 98.06511025229182083100, false",
        "FLOATING, 1.4985654879123794, 1.4985654879123791, true",
        "FLOATING, 1.4985654879, 1.4985654999, false",
        "FLOATING, 0, 0, true",
        "TEXT, 'Brown     ', Brown, true",
        "TEXT, ' Brown', Brown, false",
        "TIME, 2000-02-23, 2000-02-24, false",
        "TEXT, , '', false",
        "DECIMAL, 0, , false",
        "DECIMAL, , , true",
    })
    void valuesAreComparedByKind(Kind kind, @Nullable String actual, @Nullable String expected, boolean alike) {
        assertThat(Likeness.difference(
                                answer(kind, Collections.singletonList(actual)),
                                answer(kind, Collections.singletonList(expected)),
                                WHOLE_ROWS)
                        .isEmpty())
                .isEqualTo(alike);
    }

    @Test
    void columnsHaveTheSameLabelsAndKinds() {
        Answer sum = new Answer(List.of(new Column("sum", Kind.INTEGER)), List.of());
        Answer total = new Answer(List.of(new Column("total", Kind.INTEGER)), List.of());
        Answer decimal = new Answer(List.of(new Column("sum", Kind.DECIMAL)), List.of());

        assertThat(Likeness.difference(sum, total, WHOLE_ROWS)).isPresent();
        assertThat(Likeness.difference(sum, decimal, WHOLE_ROWS)).isPresent();
    }

    @Test
    void rowsComeInTheSameOrder() {
        assertThat(Likeness.difference(rows("a 1", "a 2"), rows("a 2", "a 1"), WHOLE_ROWS))
                .isPresent();
    }

    @Test
    void rowsThatAreOrderedByOneColumnComeInAnyOrderWithin() {
        Answer expected = rows("a 1", "a 2", "b 3");

        assertThat(Likeness.difference(rows("a 2", "a 1", "b 3"), expected, List.of(1)))
                .isEmpty();
        assertThat(Likeness.difference(rows("b 3", "a 1", "a 2"), expected, List.of(1)))
                .isPresent();
        assertThat(Likeness.difference(rows("a 1", "a 1", "b 3"), expected, List.of(1)))
                .isPresent();
    }

    @Test
    void noRowIsMissing() {
        assertThat(Likeness.difference(rows("a 1"), rows("a 1", "b 2"), WHOLE_ROWS))
                .contains("1 rows instead of 2");
    }

    private static Answer answer(Kind kind, List<@Nullable String> row) {
        return new Answer(List.of(new Column("c", kind)), List.of(row));
    }

    private static Answer rows(String... rows) {
        return new Answer(
                List.of(new Column("a", Kind.TEXT), new Column("b", Kind.INTEGER)),
                Arrays.stream(rows)
                        .map(row -> Arrays.<@Nullable String>asList(row.split(" ")))
                        .toList());
    }
}
