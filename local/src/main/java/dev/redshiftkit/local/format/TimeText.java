package dev.redshiftkit.local.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Dates and times, counted as files count them, in the text that Redshift reads whatever its settings. */
public final class TimeText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private TimeText() {}

    /**
     * Returns a day, as {@code 2020-02-29}.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    public static String date(long daysSince1970) {
        return DATE.format(LocalDate.ofEpochDay(daysSince1970));
    }

    /** Returns the time of day that is so long after midnight. */
    public static String time(long sinceMidnight, ChronoUnit unit) {
        return TIME.format(LocalTime.MIDNIGHT.plus(sinceMidnight, unit));
    }

    /**
     * Returns a point in time, as {@code 2020-02-29 04:05:06.123456}.
     *
     * @throws java.time.DateTimeException if there is no such time
     * @throws ArithmeticException if the number is too large to tell
     */
    public static String timestamp(long since1970, ChronoUnit unit) {
        return TIMESTAMP.format(LocalDateTime.ofInstant(Instant.EPOCH.plus(since1970, unit), ZoneOffset.UTC));
    }
}
