package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.format.binary.CivilDate;

/** The parts of a date and time as they are read, reused from value to value. */
final class DateTimeFields {

    enum HalfDay {
        NONE,
        AM,
        PM
    }

    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int micros;
    HalfDay halfDay = HalfDay.NONE;
    boolean hasOffset;
    /** Seconds east of Greenwich. */
    int offset;

    void clear() {
        year = 0;
        month = 1;
        day = 1;
        clearTime();
    }

    void clearTime() {
        hour = 0;
        minute = 0;
        second = 0;
        micros = 0;
        halfDay = HalfDay.NONE;
        hasOffset = false;
        offset = 0;
    }

    boolean isDay() {
        return CivilDate.isDay(year, month, day);
    }

    boolean isTime() {
        boolean hourIsSound = halfDay == HalfDay.NONE ? hour <= 23 : 1 <= hour && hour <= 12;
        return hourIsSound && minute <= 59 && second <= 59;
    }

    int engineDay() {
        return CivilDate.toEngineDay(year, month, day);
    }

    long microsOfDay() {
        return ((hour24() * 60L + minute) * 60 + second) * CivilDate.MICROS_PER_SECOND + micros;
    }

    /** Returns the engine's microseconds of the date and time as written, whatever its offset. */
    long engineMicros() {
        return engineDay() * CivilDate.MICROS_PER_DAY + microsOfDay();
    }

    private int hour24() {
        return switch (halfDay) {
            case NONE -> hour;
            case AM -> hour % 12;
            case PM -> hour % 12 + 12;
        };
    }
}
