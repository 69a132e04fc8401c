package dev.redshiftkit.client.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Prints dates and times as the server does with DateStyle ISO: a space between them, no trailing zeros, BC at the end. */
final class DateTimeText {

    private DateTimeText() {}

    static String of(LocalDate date) {
        return day(date) + era(date);
    }

    static String of(LocalTime time) {
        String whole = String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        return whole + fraction(time.getNano());
    }

    static String of(OffsetTime time) {
        return of(time.toLocalTime()) + offset(time.getOffset());
    }

    static String of(LocalDateTime timestamp) {
        return day(timestamp.toLocalDate()) + " " + of(timestamp.toLocalTime()) + era(timestamp.toLocalDate());
    }

    static String of(OffsetDateTime timestamp) {
        return day(timestamp.toLocalDate()) + " " + of(timestamp.toLocalTime()) + offset(timestamp.getOffset())
                + era(timestamp.toLocalDate());
    }

    private static String day(LocalDate date) {
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    private static String era(LocalDate date) {
        return date.getEra() == IsoEra.BCE ? " BC" : "";
    }

    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        return "." + String.format(Locale.ROOT, "%09d", nanos).replaceAll("0+$", "");
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String hours = String.format(Locale.ROOT, "%s%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600);
        int minutes = seconds / 60 % 60;
        return minutes == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", minutes);
    }
}
