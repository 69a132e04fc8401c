package dev.redshiftkit.local.copy.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval as it is written: {@code 1-3}, {@code 4 05:06:07.89} or {@code 4 days 5 hours}.
 *
 * @param months of the years and months in it
 * @param seconds of everything smaller, a day having 24 hours
 */
record IntervalText(BigDecimal months, BigDecimal seconds) {

    private static final Pattern PART = Pattern.compile("\\s*(?:"
            + "(?<years>[+-]?\\d+)-(?<months>\\d+)(?![\\d:])"
            + "|(?<sign>[+-]?)(?<hours>\\d+):(?<minutes>\\d+)(?::(?<seconds>\\d+(?:\\.\\d+)?))?"
            + "|(?<number>[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))\\s*(?<unit>[A-Za-z]+)?"
            + ")\\s*");

    /** What a number may count. */
    enum Unit {
        YEAR(12, 0, "y|yr|yrs|year|years"),
        MONTH(1, 0, "mon|mons|month|months"),
        WEEK(0, 604_800, "w|week|weeks"),
        DAY(0, 86_400, "d|day|days"),
        HOUR(0, 3_600, "h|hr|hrs|hour|hours"),
        MINUTE(0, 60, "m|min|mins|minute|minutes"),
        SECOND(0, 1, "s|sec|secs|second|seconds"),
        MILLISECOND(0, 0.001, "ms|msec|msecs|millisecond|milliseconds"),
        MICROSECOND(0, 0.000001, "us|usec|usecs|microsecond|microseconds");

        private final BigDecimal months;
        private final BigDecimal seconds;
        private final String names;

        Unit(int months, double seconds, String names) {
            this.months = BigDecimal.valueOf(months);
            this.seconds = BigDecimal.valueOf(seconds);
            this.names = names;
        }

        static Unit of(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (Unit unit : values()) {
                if (lower.matches(unit.names)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("no unit of time");
        }
    }

    private static final IntervalText NOTHING = new IntervalText(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * @param plain what a number without a unit counts, unless a time stands behind it: then it counts days
     * @throws IllegalArgumentException if it is no interval
     */
    static IntervalText read(String text, Unit plain) {
        boolean isPast = text.toLowerCase(Locale.ROOT).endsWith("ago");
        String written = isPast ? text.substring(0, text.length() - 3) : text;
        Matcher part = PART.matcher(written);
        IntervalText sum = NOTHING;
        int at = 0;
        while (at < written.length()) {
            if (!part.find(at) || part.start() != at) {
                throw new IllegalArgumentException("no interval");
            }
            at = part.end();
            sum = sum.plus(part(part, plain, written.indexOf(':', at) >= 0));
        }
        if (at == 0) {
            throw new IllegalArgumentException("no interval");
        }
        return isPast ? new IntervalText(sum.months.negate(), sum.seconds.negate()) : sum;
    }

    private static IntervalText part(Matcher part, Unit plain, boolean timeFollows) {
        if (part.group("years") != null) {
            return yearsAndMonths(part.group("years"), part.group("months"));
        }
        if (part.group("hours") != null) {
            return time(part);
        }
        String unit = part.group("unit");
        Unit numberless = timeFollows ? Unit.DAY : plain;
        return of(new BigDecimal(part.group("number")), unit == null ? numberless : Unit.of(unit));
    }

    private static IntervalText yearsAndMonths(String years, String months) {
        BigDecimal sum = new BigDecimal(years).abs().multiply(Unit.YEAR.months).add(new BigDecimal(months));
        return new IntervalText(years.startsWith("-") ? sum.negate() : sum, BigDecimal.ZERO);
    }

    private static IntervalText time(Matcher part) {
        String seconds = part.group("seconds");
        BigDecimal sum = new BigDecimal(part.group("hours"))
                .multiply(Unit.HOUR.seconds)
                .add(new BigDecimal(part.group("minutes")).multiply(Unit.MINUTE.seconds))
                .add(seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds));
        return new IntervalText(BigDecimal.ZERO, part.group("sign").equals("-") ? sum.negate() : sum);
    }

    private static IntervalText of(BigDecimal number, Unit unit) {
        return new IntervalText(number.multiply(unit.months), number.multiply(unit.seconds));
    }

    private IntervalText plus(IntervalText other) {
        return new IntervalText(months.add(other.months), seconds.add(other.seconds));
    }

    void requireNoMonths() {
        if (months.signum() != 0) {
            throw new IllegalArgumentException("an interval of days and seconds has no months");
        }
    }
}
