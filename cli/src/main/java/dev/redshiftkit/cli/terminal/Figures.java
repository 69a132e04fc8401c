package dev.redshiftkit.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them. */
public final class Figures {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Figures() {}

    /** With a comma between thousands. */
    public static String count(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    /** A count with the thing counted, which takes an s unless there is one of it. */
    public static String count(long amount, String thing) {
        return count(amount) + " " + thing + (amount == 1 ? "" : "s");
    }

    /** In the largest unit of which there is at least one; a kB is 1,000 bytes. */
    public static String bytes(long amount) {
        double value = amount;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String format = unit == 0 || value >= 99.5 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, format, value, UNITS[unit]);
    }

    /** In milliseconds below a second, else in seconds. */
    public static String time(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%,.1f s", millis / 1000.0);
    }

    /** How many a second. */
    public static long rate(long amount, Duration duration) {
        return Math.round(amount / Math.max(duration.toNanos() / 1e9, 1e-6));
    }
}
