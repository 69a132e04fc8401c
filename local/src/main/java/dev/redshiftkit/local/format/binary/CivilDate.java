package dev.redshiftkit.local.format.binary;

/**
 * Days and microseconds as the engine counts them, from 2000-01-01 in the proleptic Gregorian calendar. Arithmetic
 * without objects, since it runs for every value of a load.
 */
public final class CivilDate {

    public static final long MICROS_PER_SECOND = 1_000_000;
    public static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

    /** Days from 1970-01-01 to the engine's day zero. */
    public static final int UNIX_TO_ENGINE_DAYS = 10_957;

    /** Microseconds from the epoch of Unix to that of the engine. */
    public static final long UNIX_TO_ENGINE_MICROS = UNIX_TO_ENGINE_DAYS * MICROS_PER_DAY;

    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_FROM_ERA_TO_ENGINE = 730_425;

    private CivilDate() {}

    /**
     * Whether there is such a day.
     *
     * @param year astronomical: 0 is 1 BC
     */
    public static boolean isDay(int year, int month, int day) {
        return 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month);
    }

    private static int daysIn(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1];
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Returns the engine's number of a day. */
    public static int toEngineDay(int year, int month, int day) {
        // Years run from March here, so that the leap day is the last of its year.
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_TO_ENGINE;
    }

    /** Returns year, month and day of the engine's day, packed as {@code year * 10000 + month * 100 + day}. */
    public static long fromEngineDay(int engineDay) {
        long days = (long) engineDay + DAYS_FROM_ERA_TO_ENGINE;
        long era = Math.floorDiv(days, (long) DAYS_PER_ERA);
        int dayOfEra = (int) (days - era * DAYS_PER_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year * 10_000 + month * 100L + day;
    }
}
