package dev.redshiftkit.client.value;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/** Prints intervals in words, as the server does: {@code 1 year 2 mons}, {@code 3 days 04:05:06.7}. */
final class IntervalText {

    private static final long NANOS_A_DAY = 86_400_000_000_000L;

    private IntervalText() {}

    static String of(Period period) {
        long months = period.toTotalMonths();
        String years = words(months / 12, "year");
        String rest = words(months % 12, "mon");
        return months == 0 ? "0 mons" : (years + " " + rest).strip();
    }

    static String of(Duration duration) {
        long days = duration.toDays();
        Duration rest = duration.minusDays(days);
        String sign = rest.isNegative() ? "-" : "";
        String time = sign + DateTimeText.of(LocalTime.ofNanoOfDay(rest.abs().toNanos() % NANOS_A_DAY));
        return days == 0 ? time : words(days, "day") + (rest.isZero() ? "" : " " + time);
    }

    private static String words(long count, String unit) {
        return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
    }
}
