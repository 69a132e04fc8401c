package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.copy.value.DateTimeFields.HalfDay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A DATEFORMAT or TIMEFORMAT string (Redshift guide, "DATEFORMAT and TIMEFORMAT strings"), taken apart once for a load.
 *
 * <p>Numbers may have fewer digits than their part of the pattern has letters, where something else than a digit ends
 * them. A fraction may follow the seconds. Other characters stand for themselves.
 */
final class DateTimePattern {

    private static final int FRACTION_DIGITS = 6;

    private enum Part {
        YEAR("YYYY", 4),
        SHORT_YEAR("YY", 2),
        MONTH_NAME("MON", 3),
        MONTH("MM", 2),
        DAY("DD", 2),
        HOUR_24("HH24", 2),
        HOUR_12("HH12", 2),
        HOUR("HH", 2),
        MINUTE("MI", 2),
        SECOND("SS", 2),
        MORNING("AM", 2),
        AFTERNOON("PM", 2),
        OFFSET("OF", 0);

        final String letters;
        final int width;

        Part(String letters, int width) {
            this.letters = letters;
            this.width = width;
        }
    }

    /** One step of the pattern: a part, or a character that stands for itself. */
    private record Step(Part part, byte literal, boolean isLiteral) {
        static Step of(Part part) {
            return new Step(part, (byte) 0, false);
        }

        static Step of(char literal) {
            return new Step(Part.YEAR, (byte) literal, true);
        }
    }

    private final String text;
    private final Step[] steps;

    private DateTimePattern(String text, List<Step> steps) {
        this.text = text;
        this.steps = steps.toArray(Step[]::new);
    }

    static DateTimePattern of(String text) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Step step = stepAt(text, at);
            steps.add(step);
            at += step.isLiteral() ? 1 : step.part().letters.length();
        }
        return new DateTimePattern(text, steps);
    }

    private static Step stepAt(String text, int at) {
        for (Part part : Part.values()) {
            if (text.regionMatches(true, at, part.letters, 0, part.letters.length())) {
                return Step.of(part);
            }
        }
        return Step.of(text.charAt(at));
    }

    /** Returns the pattern as it was written. */
    String text() {
        return text;
    }

    /**
     * Reads a date and time into the fields.
     *
     * @return the position behind what the pattern took, or -1 if the text does not follow it
     */
    int match(byte[] source, int from, int to, DateTimeFields fields) {
        fields.clear();
        int at = from;
        for (Step step : steps) {
            at = step.isLiteral()
                    ? matchLiteral(source, at, to, step.literal())
                    : matchPart(source, at, to, step.part(), fields);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int matchLiteral(byte[] source, int at, int to, byte literal) {
        return at < to && source[at] == literal ? at + 1 : -1;
    }

    private static int matchPart(byte[] source, int at, int to, Part part, DateTimeFields fields) {
        return switch (part) {
            case MONTH_NAME -> matchMonthName(source, at, to, fields);
            case MORNING, AFTERNOON -> matchHalfDay(source, at, to, fields);
            case OFFSET -> ZoneOffsets.match(source, at, to, fields);
            default -> matchNumber(source, at, to, part, fields);
        };
    }

    private static int matchNumber(byte[] source, int from, int to, Part part, DateTimeFields fields) {
        int value = 0;
        int end = Math.min(to, from + part.width);
        int at = from;
        while (at < end && '0' <= source[at] && source[at] <= '9') {
            value = value * 10 + source[at++] - '0';
        }
        if (at == from || (part == Part.YEAR && at - from < part.width)) {
            return -1;
        }
        set(part, value, fields);
        return part == Part.SECOND ? matchFraction(source, at, to, fields) : at;
    }

    private static void set(Part part, int value, DateTimeFields fields) {
        switch (part) {
            case YEAR -> fields.year = value;
            case SHORT_YEAR -> fields.year = century(value);
            case MONTH -> fields.month = value;
            case DAY -> fields.day = value;
            case HOUR, HOUR_24, HOUR_12 -> fields.hour = value;
            case MINUTE -> fields.minute = value;
            case SECOND -> fields.second = value;
            case MONTH_NAME, MORNING, AFTERNOON, OFFSET -> throw new IllegalArgumentException(part + " is no number");
        }
    }

    /** Returns the year two digits stand for: 1970 to 2069. */
    static int century(int twoDigits) {
        return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    static int matchFraction(byte[] source, int from, int to, DateTimeFields fields) {
        if (from + 1 >= to || source[from] != '.' || !isDigit(source[from + 1])) {
            return from;
        }
        int micros = 0;
        int digits = 0;
        int at = from + 1;
        for (; at < to && isDigit(source[at]); at++) {
            if (digits < FRACTION_DIGITS) {
                micros = micros * 10 + source[at] - '0';
                digits++;
            }
        }
        for (; digits < FRACTION_DIGITS; digits++) {
            micros *= 10;
        }
        fields.micros = micros;
        return at;
    }

    private static boolean isDigit(byte value) {
        return '0' <= value && value <= '9';
    }

    private static int matchMonthName(byte[] source, int at, int to, DateTimeFields fields) {
        if (to - at < 3) {
            return -1;
        }
        fields.month = MonthNames.find(new String(source, at, 3, StandardCharsets.ISO_8859_1));
        return fields.month == 0 ? -1 : at + 3;
    }

    private static int matchHalfDay(byte[] source, int at, int to, DateTimeFields fields) {
        if (to - at < 2 || (source[at + 1] | 0x20) != 'm') {
            return -1;
        }
        int letter = source[at] | 0x20;
        fields.halfDay = letter == 'a' ? HalfDay.AM : HalfDay.PM;
        return letter == 'a' || letter == 'p' ? at + 2 : -1;
    }
}
