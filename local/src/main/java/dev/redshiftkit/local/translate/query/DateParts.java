package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.sql.lex.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of date parts (Redshift guide, "Date parts for date or timestamp functions"). */
final class DateParts {

    /** Each list begins with the one name that the engine and the functions in the database know. */
    private static final List<List<String>> NAMES = List.of(
            List.of("millennium", "millennia", "mil", "mils"),
            List.of("century", "centuries", "c", "cent", "cents"),
            List.of("decade", "decades", "dec", "decs"),
            List.of("year", "years", "y", "yr", "yrs"),
            List.of("quarter", "quarters", "qtr", "qtrs"),
            List.of("month", "months", "mon", "mons"),
            List.of("week", "weeks", "w"),
            List.of("day", "days", "d"),
            List.of("hour", "hours", "h", "hr", "hrs"),
            List.of("minute", "minutes", "m", "min", "mins"),
            List.of("second", "seconds", "s", "sec", "secs"),
            List.of(
                    "milliseconds",
                    "millisecond",
                    "ms",
                    "msec",
                    "msecs",
                    "msecond",
                    "mseconds",
                    "millisec",
                    "millisecs",
                    "millisecon"),
            List.of(
                    "microseconds",
                    "microsecond",
                    "us",
                    "usec",
                    "usecs",
                    "usecond",
                    "useconds",
                    "microsec",
                    "microsecs",
                    "microsecon"),
            List.of("dow", "dayofweek", "dw", "weekday"),
            List.of("doy", "dayofyear", "dy", "yearday"),
            List.of("epoch"),
            List.of("timezone"),
            List.of("timezone_hour"),
            List.of("timezone_minute"));

    private static final Map<String, String> CANONICAL = canonical();

    private DateParts() {}

    /** Returns the one name of a part; a name that is none, in lower case, is for the engine to refuse. */
    static String canonical(String name) {
        String folded = Folding.toLowerCase(name);
        return CANONICAL.getOrDefault(folded, folded);
    }

    private static Map<String, String> canonical() {
        Map<String, String> canonical = new HashMap<>();
        NAMES.forEach(names -> names.forEach(name -> canonical.put(name, names.get(0))));
        return Map.copyOf(canonical);
    }
}
