package dev.redshiftkit.client.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTest {

    @ParameterizedTest
    @MethodSource("printed")
    void printsItselfAsTheServerWould(Object java, String type, String expected) {
        Value value = Value.of(java);

        assertThat(value.asText()).isEqualTo(expected);
        assertThat(value.typeName()).isEqualTo(type);
        assertThat(value.isNull()).isFalse();
    }

    static Stream<Arguments> printed() {
        return Stream.of(
                Arguments.of(true, "boolean", "t"),
                Arguments.of(false, "boolean", "f"),
                Arguments.of((byte) -1, "smallint", "-1"),
                Arguments.of(Short.MIN_VALUE, "smallint", "-32768"),
                Arguments.of(Integer.MAX_VALUE, "integer", "2147483647"),
                Arguments.of(Long.MIN_VALUE, "bigint", "-9223372036854775808"),
                Arguments.of(1.0f, "real", "1"),
                Arguments.of(1.5e-7f, "real", "1.5e-07"),
                Arguments.of(1e20, "double precision", "1e+20"),
                Arguments.of(0.1, "double precision", "0.1"),
                Arguments.of(Double.NaN, "double precision", "NaN"),
                Arguments.of(Double.NEGATIVE_INFINITY, "double precision", "-Infinity"),
                Arguments.of(new BigDecimal("12.50"), "numeric", "12.50"),
                Arguments.of(new BigDecimal("1E+3"), "numeric", "1000"),
                Arguments.of(BigInteger.TEN, "numeric", "10"),
                Arguments.of("it's", "character varying", "it's"),
                Arguments.of(LocalDate.of(2026, 2, 28), "date", "2026-02-28"),
                Arguments.of(LocalDate.of(-43, 3, 15), "date", "0044-03-15 BC"),
                Arguments.of(LocalDate.of(294_276, 1, 1), "date", "294276-01-01"),
                Arguments.of(LocalTime.of(9, 5, 0), "time", "09:05:00"),
                Arguments.of(LocalTime.of(9, 5, 0, 120_000_000), "time", "09:05:00.12"),
                Arguments.of(
                        OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHoursMinutes(-5, -30)),
                        "time with time zone",
                        "12:00:00-05:30"),
                Arguments.of(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6_000), "timestamp", "2026-01-02 03:04:05.000006"),
                Arguments.of(LocalDateTime.of(-43, 3, 15, 12, 0), "timestamp", "0044-03-15 12:00:00 BC"),
                Arguments.of(
                        OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC),
                        "timestamp with time zone",
                        "2026-01-02 03:04:05+00"),
                Arguments.of(
                        LocalDateTime.of(2026, 7, 1, 12, 0).atZone(ZoneId.of("Europe/Berlin")),
                        "timestamp with time zone",
                        "2026-07-01 12:00:00+02"),
                Arguments.of(Instant.EPOCH, "timestamp with time zone", "1970-01-01 00:00:00+00"),
                Arguments.of(Period.ofMonths(14), "interval year to month", "1 year 2 mons"),
                Arguments.of(Period.ofYears(-2), "interval year to month", "-2 years"),
                Arguments.of(Period.ZERO, "interval year to month", "0 mons"),
                Arguments.of(Duration.ofHours(76).plusMillis(500), "interval day to second", "3 days 04:00:00.5"),
                Arguments.of(Duration.ofDays(1), "interval day to second", "1 day"),
                Arguments.of(Duration.ofSeconds(-90), "interval day to second", "-00:01:30"),
                Arguments.of(Duration.ZERO, "interval day to second", "00:00:00"),
                Arguments.of(new byte[] {0x00, (byte) 0xFF}, "varbyte", "00ff"),
                Arguments.of(new Value.Super("{\"a\":[1,2]}"), "super", "{\"a\":[1,2]}"),
                Arguments.of(new Value.Other("geometry", "0101"), "geometry", "0101"));
    }

    @Test
    void givesNumbersAsWhateverHoldsAllOfThem() {
        assertThat(Value.of(7L).asInt()).isEqualTo(7);
        assertThat(Value.of(7).asLong()).isEqualTo(7);
        assertThat(Value.of((short) 7).asLong()).isEqualTo(7);
        assertThat(Value.of((short) 7).asInt()).isEqualTo(7);
        assertThat(Value.of(new BigDecimal("7.00")).asLong()).isEqualTo(7);
        assertThat(Value.of(7.5f).asDouble()).isEqualTo(7.5);
        assertThat(Value.of(7.5).asDecimal()).isEqualByComparingTo("7.5");
        assertThat(Value.of(0.1f).asDecimal()).isEqualByComparingTo("0.1");
        assertThat(Stream.of(Value.of(7), Value.of(7L), Value.of((short) 7)).map(Value::asDouble))
                .containsOnly(7.0);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesToLoseAnything(Object java, Function<Value, Object> conversion, String message) {
        assertThatThrownBy(() -> conversion.apply(Value.of(java)))
                .isInstanceOf(ValueConversionException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal(1L << 40, Value::asInt, "a value of type bigint cannot be read as an int: it is out of range"),
                refusal(
                        new BigDecimal("9223372036854775808"),
                        Value::asLong,
                        "a value of type numeric cannot be read as a long: it is out of range"),
                refusal(
                        new BigDecimal("1.5"),
                        Value::asLong,
                        "a value of type numeric cannot be read as a long: it has a fraction"),
                refusal(
                        Double.NaN,
                        Value::asDecimal,
                        "a value of type double precision cannot be read as a number: it is NaN"),
                refusal("7", Value::asLong, "a value of type character varying cannot be read as a number"),
                refusal(7, Value::asBoolean, "a value of type integer cannot be read as a boolean"),
                refusal(7, Value::asDate, "a value of type integer cannot be read as a date"),
                refusal(7, Value::asTime, "a value of type integer cannot be read as a time"),
                refusal(7, Value::asTimestamp, "a value of type integer cannot be read as a timestamp"),
                refusal(
                        7,
                        Value::asTimestampWithTimeZone,
                        "a value of type integer cannot be read as a timestamp with time zone"),
                refusal(
                        7,
                        Value::asTimeWithTimeZone,
                        "a value of type integer cannot be read as a time with time zone"),
                refusal(7, Value::asBytes, "a value of type integer cannot be read as bytes"),
                refusal(Value.Null.INSTANCE, Value::asText, "a value of type null cannot be read as a text"),
                refusal(Value.Null.INSTANCE, Value::asLong, "a value of type null cannot be read as a number"));
    }

    private static Arguments refusal(Object java, Function<Value, Object> conversion, String message) {
        return Arguments.of(java, conversion, message);
    }

    @Test
    void givesDatesAndTimesAsTheyAre() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        OffsetDateTime moment = OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC);
        OffsetTime noon = LocalTime.NOON.atOffset(ZoneOffset.UTC);

        assertThat(Value.of(day).asDate()).isEqualTo(day);
        assertThat(Value.of(LocalTime.NOON).asTime()).isEqualTo(LocalTime.NOON);
        assertThat(Value.of(noon).asTimeWithTimeZone()).isEqualTo(noon);
        assertThat(Value.of(day.atStartOfDay()).asTimestamp()).isEqualTo(day.atStartOfDay());
        assertThat(Value.of(moment).asTimestampWithTimeZone()).isEqualTo(moment);
        assertThat(Value.of(true).asBoolean()).isTrue();
    }

    @Test
    void bytesAreCopiedOnTheirWayInAndOut() {
        byte[] bytes = {1, 2};
        Value value = Value.of(bytes);
        bytes[0] = 9;
        value.asBytes()[1] = 9;

        assertThat(value.asBytes()).containsExactly(1, 2);
        assertThat(value).isEqualTo(Value.of(new byte[] {1, 2})).hasToString("Varbyte[2 bytes]");
        assertThat(value).hasSameHashCodeAs(Value.of(new byte[] {1, 2}));
        assertThat(value).isNotEqualTo(Value.of(new byte[] {1, 3})).isNotEqualTo(Value.of("x"));
    }

    @Test
    void takesValuesAsTheyAre() {
        assertThat(Value.of(Value.Null.INSTANCE)).isSameAs(Value.Null.INSTANCE);
        assertThat(Value.Null.INSTANCE.isNull()).isTrue();
    }

    @Test
    void refusesObjectsItHasNoTypeFor() {
        assertThatThrownBy(() -> Value.of(UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objects of class java.util.UUID cannot be bound; allowed are strings, numbers, booleans,"
                        + " byte arrays, java.time and Value");
        assertThatThrownBy(() -> Value.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIntervalOfYearsAndMonthsHasNoDays() {
        assertThatThrownBy(() -> Value.of(Period.of(1, 2, 3))).hasMessage("an interval year to month has no days");
    }
}
