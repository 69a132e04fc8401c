package dev.redshiftkit.local.unload.value;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.CivilDate;

/** Dates and times in ISO order: {@code 2008-09-26 05:43:12.5}. */
final class DateTimeText {

    private static final int MICRO_DIGITS = 6;

    private DateTimeText() {}

    static void date(int engineDay, TextBuffer text) {
        if (engineDay == Integer.MAX_VALUE || engineDay == Integer.MIN_VALUE) {
            text.append(infinity(engineDay > 0));
            return;
        }
        long date = CivilDate.fromEngineDay(engineDay);
        day(date, text);
        era(date, text);
    }

    static void timestamp(long engineMicros, String zone, TextBuffer text) {
        if (engineMicros == Long.MAX_VALUE || engineMicros == Long.MIN_VALUE) {
            text.append(infinity(engineMicros > 0));
            return;
        }
        long date = CivilDate.fromEngineDay((int) Math.floorDiv(engineMicros, CivilDate.MICROS_PER_DAY));
        day(date, text);
        text.append(' ');
        time(Math.floorMod(engineMicros, CivilDate.MICROS_PER_DAY), text);
        text.append(zone);
        era(date, text);
    }

    private static String infinity(boolean positive) {
        return positive ? "infinity" : "-infinity";
    }

    private static void day(long date, TextBuffer text) {
        long year = Math.floorDiv(date, 10_000L);
        long shown = year > 0 ? year : 1 - year;
        text.appendPadded(shown, shown > 9999 ? Long.toString(shown).length() : 4);
        text.append('-');
        text.appendPadded(Math.floorMod(date, 10_000L) / 100, 2);
        text.append('-');
        text.appendPadded(Math.floorMod(date, 100L), 2);
    }

    private static void era(long date, TextBuffer text) {
        if (Math.floorDiv(date, 10_000L) <= 0) {
            text.append(" BC");
        }
    }

    static void time(long micros, TextBuffer text) {
        long seconds = micros / CivilDate.MICROS_PER_SECOND;
        text.appendPadded(seconds / 3600, 2);
        text.append(':');
        text.appendPadded(seconds / 60 % 60, 2);
        text.append(':');
        text.appendPadded(seconds % 60, 2);
        long fraction = micros % CivilDate.MICROS_PER_SECOND;
        if (fraction != 0) {
            text.append('.');
            text.appendPadded(fraction, MICRO_DIGITS);
            text.trimEnd('0');
        }
    }

    static void timeWithZone(BinaryRow row, int field, TextBuffer text) {
        time(row.longValue(field), text);
        // The engine counts offsets westwards.
        int east = -row.intValueAfter(field, Long.BYTES);
        text.append(east < 0 ? '-' : '+');
        int minutes = Math.abs(east) / 60;
        text.appendPadded(minutes / 60, 2);
        if (minutes % 60 != 0) {
            text.append(':');
            text.appendPadded(minutes % 60, 2);
        }
    }
}
