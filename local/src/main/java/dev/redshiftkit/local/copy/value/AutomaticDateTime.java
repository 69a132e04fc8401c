package dev.redshiftkit.local.copy.value;

import dev.redshiftkit.local.copy.value.DateTimeFields.HalfDay;
import dev.redshiftkit.local.format.binary.CivilDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times in the shapes that {@code 'auto'} recognizes (Redshift guide, "Using automatic recognition with
 * DATEFORMAT and TIMEFORMAT"). The text is cut into words; each word then says by its shape what it is.
 */
final class AutomaticDateTime {

    private static final Pattern WORD = Pattern.compile(
            "\\d+:\\d+(?::\\d+(?:\\.\\d+)?)?" // time
                    + "|J\\d+(?:\\.\\d+)?" // Julian day
                    + "|\\d+(?:[-/.]\\d+)+" // numeric date
                    + "|\\d{1,2}-[A-Za-z]{3,9}-\\d{1,4}|[A-Za-z]{3,9}-\\d{1,2}-\\d{1,4}" // date with a month's name
                    + "|\\d+|[A-Za-z]+(?:/[A-Za-z_]+)+|[A-Za-z]+|[+-]\\d{1,2}(?::?\\d{2})?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d+)?)?");
    private static final Pattern NUMERIC_DATE = Pattern.compile("(\\d+)([-/.])(\\d+)\\2(\\d+)");
    private static final Pattern NAMED_DATE = Pattern.compile("(\\w+)-(\\w+)-(\\d+)");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})\\.(\\d{3})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,T]*");

    /** The Julian day number of 2000-01-01. */
    private static final int ENGINE_JULIAN_DAY = 2_451_545;

    private final DateTimeFields fields;
    private final List<Integer> looseNumbers = new ArrayList<>();
    private boolean hasDate;
    private boolean hasMonthName;
    private boolean isBeforeChrist;
    private int julianDay = -1;

    private AutomaticDateTime(DateTimeFields fields) {
        this.fields = fields;
    }

    /** Reads a date, a time or both into the fields, and returns whether the text was understood to its end. */
    static boolean match(byte[] source, int from, int to, DateTimeFields fields) {
        fields.clear();
        String text = new String(source, from, to - from, StandardCharsets.ISO_8859_1).strip();
        return new AutomaticDateTime(fields).read(text);
    }

    private boolean read(String text) {
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find(end)
                && SEPARATORS.matcher(text.substring(end, word.start())).matches()) {
            if (!take(word.group())) {
                return false;
            }
            end = word.end();
        }
        return end == text.length() && finish();
    }

    private boolean take(String word) {
        char first = word.charAt(0);
        if (first == '+' || first == '-') {
            return ZoneOffsets.apply(word, fields);
        }
        if (word.indexOf(':') >= 0) {
            return takeTime(word);
        }
        if (Character.isDigit(first)) {
            return takeNumbers(word);
        }
        return word.matches("J\\d+.*") ? takeJulian(word) : takeName(word);
    }

    private boolean takeTime(String word) {
        Matcher time = TIME.matcher(word);
        if (!time.matches()) {
            return false;
        }
        fields.hour = number(time.group(1));
        fields.minute = number(time.group(2));
        if (time.group(3) != null) {
            fields.second = number(time.group(3));
        }
        if (time.group(4) != null) {
            byte[] fraction = time.group(4).getBytes(StandardCharsets.ISO_8859_1);
            DateTimePattern.matchFraction(fraction, 0, fraction.length, fields);
        }
        return true;
    }

    private boolean takeNumbers(String word) {
        Matcher dayOfYear = DAY_OF_YEAR.matcher(word);
        Matcher numeric = NUMERIC_DATE.matcher(word);
        Matcher named = NAMED_DATE.matcher(word);
        if (dayOfYear.matches()) {
            return setJulian(firstOfYear(number(dayOfYear.group(1))) + number(dayOfYear.group(2)) - 1);
        }
        if (numeric.matches()) {
            return takeNumericDate(numeric.group(1), numeric.group(3), numeric.group(4));
        }
        if (named.matches()) {
            return takeNamedDate(named.group(1), named.group(2), named.group(3));
        }
        return takeDigits(word);
    }

    private static int firstOfYear(int year) {
        return ENGINE_JULIAN_DAY + CivilDate.toEngineDay(year, 1, 1);
    }

    /** Year first if it has three or four digits; else the month, unless it can only be a day. */
    private boolean takeNumericDate(String first, String second, String third) {
        if (first.length() > 2) {
            return setDate(number(first), number(second), number(third));
        }
        int a = number(first);
        int b = number(second);
        return a > 12 ? setDate(year(third), b, a) : setDate(year(third), a, b);
    }

    private boolean takeNamedDate(String first, String second, String third) {
        boolean monthFirst = Character.isLetter(first.charAt(0));
        int month = MonthNames.find(monthFirst ? first : second);
        return month > 0 && setDate(year(third), month, number(monthFirst ? second : first));
    }

    private boolean takeDigits(String digits) {
        switch (digits.length()) {
            case 8 -> {
                return setDate(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
            }
            case 6 -> {
                return hasDate
                        ? setTime(digits)
                        : setDate(year(digits.substring(0, 2)), part(digits, 2, 4), part(digits, 4, 6));
            }
            case 1, 2, 4 -> {
                looseNumbers.add(number(digits));
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean takeJulian(String word) {
        return word.length() <= 9 && setJulian(number(word.substring(1)));
    }

    private boolean takeName(String word) {
        if (word.indexOf('-') > 0) {
            String[] parts = word.split("-", -1);
            return takeNamedDate(parts[0], parts[1], parts[2]);
        }
        switch (word.toUpperCase(Locale.ROOT)) {
            case "AM" -> fields.halfDay = HalfDay.AM;
            case "PM" -> fields.halfDay = HalfDay.PM;
            case "BC" -> isBeforeChrist = true;
            case "AD", "T" -> {}
            default -> {
                return takeMonthOrZone(word);
            }
        }
        return true;
    }

    private boolean takeMonthOrZone(String word) {
        int month = MonthNames.find(word);
        if (month > 0) {
            fields.month = month;
            hasMonthName = true;
            return true;
        }
        return MonthNames.isDay(word) || ZoneOffsets.apply(word, fields);
    }

    private boolean setTime(String digits) {
        fields.hour = part(digits, 0, 2);
        fields.minute = part(digits, 2, 4);
        fields.second = part(digits, 4, 6);
        return true;
    }

    private boolean setDate(int year, int month, int day) {
        if (hasDate) {
            return false;
        }
        fields.year = year;
        fields.month = month;
        fields.day = day;
        hasDate = true;
        return true;
    }

    private boolean setJulian(int day) {
        long date = CivilDate.fromEngineDay(day - ENGINE_JULIAN_DAY);
        julianDay = day;
        int monthAndDay = (int) Math.floorMod(date, 10_000L);
        return setDate((int) Math.floorDiv(date, 10_000L), monthAndDay / 100, monthAndDay % 100);
    }

    /** A month's name leaves the day and the year as loose numbers, in this order: {@code 17 Dec 1997}, {@code Dec 17, 1997}. */
    private boolean finish() {
        if (hasMonthName && looseNumbers.size() == 2) {
            int year = looseNumbers.get(1);
            hasDate = setDate(year < 100 ? DateTimePattern.century(year) : year, fields.month, looseNumbers.get(0));
        } else if (!looseNumbers.isEmpty()) {
            return false;
        }
        if (isBeforeChrist && julianDay < 0) {
            fields.year = 1 - fields.year;
        }
        return hasDate && fields.isDay() && fields.isTime();
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 2 ? DateTimePattern.century(year) : year;
    }

    private static int part(String digits, int from, int to) {
        return number(digits.substring(from, to));
    }

    private static int number(String digits) {
        return digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
