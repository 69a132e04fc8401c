package dev.redshiftkit.client.jdbc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Reads dates and times as the server writes them with DateStyle ISO, which the driver asks for: {@code 2026-02-28
 * 23:59:59.999999+05:30}, years of five digits and more, and {@code BC} at the end of years before the first.
 */
final class DateTimeParser {

    private static final String BEFORE_CHRIST = " BC";

    private DateTimeParser() {}

    static LocalDate date(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String[] parts = (before ? withoutEra(text) : text).split("-", 3);
        int year = Integer.parseInt(parts[0]);
        // There is no year zero: 1 BC is the year 0 of ISO.
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static LocalTime time(String text) {
        // The end of a day is a time of its own to the server and none to Java.
        return text.startsWith("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
    }

    static OffsetTime timeWithZone(String text) {
        int offsetAt = offsetAt(text);
        return OffsetTime.of(time(text.substring(0, offsetAt)), ZoneOffset.of(text.substring(offsetAt)));
    }

    static LocalDateTime timestamp(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? withoutEra(text) : text;
        int blank = plain.indexOf(' ');
        String day = plain.substring(0, blank);
        return LocalDateTime.of(date(before ? day + BEFORE_CHRIST : day), time(plain.substring(blank + 1)));
    }

    static OffsetDateTime timestampWithZone(String text) {
        boolean before = text.endsWith(BEFORE_CHRIST);
        String plain = before ? withoutEra(text) : text;
        int offsetAt = offsetAt(plain);
        String local = plain.substring(0, offsetAt) + (before ? BEFORE_CHRIST : "");
        return OffsetDateTime.of(timestamp(local), ZoneOffset.of(plain.substring(offsetAt)));
    }

    private static String withoutEra(String text) {
        return text.substring(0, text.length() - BEFORE_CHRIST.length());
    }

    /** Behind the last colon of the time, since a date has hyphens of its own. */
    private static int offsetAt(String text) {
        int from = text.indexOf(':');
        int plus = text.indexOf('+', from);
        return plus < 0 ? text.indexOf('-', from) : plus;
    }
}
