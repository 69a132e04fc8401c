package dev.redshiftkit.cli.infer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the values of a column are dates that DATEFORMAT 'auto' reads as they were meant. For {@code 3/4/2020} it takes
 * the month to come first; that this is what was meant is certain only if some value has a second number that is no month,
 * and none has a first number that is none.
 */
final class DateEvidence {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int LEAP_YEAR = 2000;

    private boolean allIso = true;
    private boolean allMonthFirst = true;
    private boolean provenMonthFirst;

    void accept(String value) {
        allIso = allIso && ValueShape.isIsoDate(value) && isDay(value);
        Matcher slashed = SLASHED.matcher(value);
        allMonthFirst = allMonthFirst && slashed.matches() && isMonthFirst(slashed);
    }

    private boolean isMonthFirst(Matcher slashed) {
        int day = Integer.parseInt(slashed.group(2));
        provenMonthFirst = provenMonthFirst || day > 12;
        return isDay(LEAP_YEAR, Integer.parseInt(slashed.group(1)), day);
    }

    private static boolean isDay(String iso) {
        return isDay(
                Integer.parseInt(iso.substring(0, 4)),
                Integer.parseInt(iso.substring(5, 7)),
                Integer.parseInt(iso.substring(8)));
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether all values so far, of which there is at least one, are dates and cannot be misread. */
    boolean areCertain() {
        return allIso || (allMonthFirst && provenMonthFirst);
    }
}
