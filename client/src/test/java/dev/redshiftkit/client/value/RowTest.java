package dev.redshiftkit.client.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private final Row row = row(
            List.of("id", "name", "price", "sold", "at", "seen", "open", "note", "NAME"),
            List.of(
                    Value.of(7),
                    Value.of("Ada"),
                    Value.of(new BigDecimal("9.90")),
                    Value.of(DAY),
                    Value.of(DAY.atStartOfDay()),
                    Value.of(DAY.atStartOfDay().atOffset(ZoneOffset.UTC)),
                    Value.of(true),
                    Value.Null.INSTANCE,
                    Value.of("second")));

    @Test
    void findsColumnsByNameWithoutRegardToCaseAndTakesTheFirst() {
        assertThat(row.asText("Name")).isEqualTo("Ada");
        assertThat(row.value(8).asText()).isEqualTo("second");
    }

    @Test
    void givesEachTypeByItsAccessor() {
        assertThat(row.asInt("id")).isEqualTo(7);
        assertThat(row.asLong("id")).isEqualTo(7);
        assertThat(row.asDouble("price")).isEqualTo(9.9);
        assertThat(row.asDecimal("price")).isEqualByComparingTo("9.90");
        assertThat(row.asDate("sold")).isEqualTo(DAY);
        assertThat(row.asTimestamp("at")).isEqualTo(LocalDateTime.of(2026, 2, 28, 0, 0));
        assertThat(row.asTimestampWithTimeZone("seen")).isEqualTo(OffsetDateTime.parse("2026-02-28T00:00:00Z"));
        assertThat(row.asBoolean("open")).isTrue();
    }

    @Test
    void readsWhatMayBeNullAsOptional() {
        assertThat(row.isNull("note")).isTrue();
        assertThat(row.optional("note", Value::asText)).isEmpty();
        assertThat(row.optional("name", Value::asText)).contains("Ada");
    }

    @Test
    void refusalsNameTheColumnAndNoData() {
        assertThatThrownBy(() -> row.asLong("name"))
                .hasMessage("column name: a value of type character varying cannot be read as a number");
        assertThatThrownBy(() -> row.asText("note"))
                .hasMessage("column note: a value of type null cannot be read as a text");
    }

    @Test
    void namesTheColumnsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> row(List.of("id"), List.of(Value.of(1))).value("nr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column nr is none of this result's: [id]");
    }

    @Test
    void needsAsManyValuesAsColumns() {
        assertThatThrownBy(() -> row(List.of("a", "b"), List.of(Value.of(1))))
                .hasMessage("a row of 2 columns needs as many values, but got 1");
    }

    @Test
    void equalsARowOfEqualColumnsAndValues() {
        Row one = row(List.of("a"), List.of(Value.of(1)));

        assertThat(one)
                .isEqualTo(row(List.of("a"), List.of(Value.of(1))))
                .hasSameHashCodeAs(row(List.of("a"), List.of(Value.of(1))))
                .isNotEqualTo(row(List.of("b"), List.of(Value.of(1))))
                .isNotEqualTo(row(List.of("a"), List.of(Value.of(2))));
    }

    @Test
    void printsNoData() {
        assertThat(row).hasToString("Row[9 columns]");
    }

    private static Row row(List<String> names, List<Value> values) {
        return new Row(
                names.stream().map(name -> new Column(name, "text", 0, 0)).toList(), values);
    }
}
