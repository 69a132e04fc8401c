package dev.redshiftkit.client.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redshiftkit.client.value.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DateTimeParserTest {

    private static final long SEED = 20_261_123L;
    private static final long FIRST_DAY = LocalDate.of(-4712, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(294_276, 12, 31).toEpochDay();
    private static final long MICROS_A_DAY = 86_400_000_000L;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void readsBackEveryMomentOfRedshiftsRange() {
        for (int round = 0; round < 20_000; round++) {
            LocalDateTime timestamp = LocalDateTime.of(date(), time());
            OffsetDateTime moment = timestamp.atOffset(offset());

            assertThat(DateTimeParser.date(text(timestamp.toLocalDate())))
                    .as("seed %d", SEED)
                    .isEqualTo(timestamp.toLocalDate());
            assertThat(DateTimeParser.timestamp(text(timestamp)))
                    .as("seed %d", SEED)
                    .isEqualTo(timestamp);
            assertThat(DateTimeParser.timestampWithZone(text(moment)))
                    .as("seed %d", SEED)
                    .isEqualTo(moment);
            assertThat(DateTimeParser.timeWithZone(text(moment.toOffsetTime())))
                    .as("seed %d", SEED)
                    .isEqualTo(moment.toOffsetTime());
        }
    }

    @Test
    void readsTheLastYearBeforeChristAsYearZero() {
        assertThat(DateTimeParser.date("0001-12-31 BC")).isEqualTo(LocalDate.of(0, 12, 31));
    }

    @Test
    void readsTheEndOfADayAsItsLastMoment() {
        assertThat(DateTimeParser.time("24:00:00")).isEqualTo(LocalTime.MAX);
    }

    @Test
    void readsOffsetsWithAndWithoutMinutes() {
        assertThat(DateTimeParser.timeWithZone("12:00:00+05:30"))
                .isEqualTo(OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHoursMinutes(5, 30)));
        assertThat(DateTimeParser.timestampWithZone("2026-02-28 12:00:00-08"))
                .isEqualTo(OffsetDateTime.parse("2026-02-28T12:00:00-08:00"));
    }

    private static String text(Object moment) {
        return Value.of(moment).asText();
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, LAST_DAY + 1));
    }

    private LocalTime time() {
        return LocalTime.ofNanoOfDay(random.nextLong(MICROS_A_DAY) * 1_000);
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(-15 * 4, 15 * 4 + 1) * 900);
    }
}
