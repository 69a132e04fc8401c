package dev.redshiftkit.benchmarks.startup;

import java.util.Locale;

/**
 * How long one start took, in milliseconds.
 *
 * @param start until the server takes connections
 * @param query from there: connecting with the driver, and the first {@code select 1}
 */
record StartTimes(double start, double query) {

    /** Reads what {@link #line()} wrote. */
    static StartTimes parse(String line) {
        String[] numbers = line.split(" ", -1);
        if (numbers.length != 2) {
            throw new IllegalArgumentException("line of a start needs two numbers, but has " + numbers.length);
        }
        return new StartTimes(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    String line() {
        return String.format(Locale.ROOT, "%.3f %.3f", start, query);
    }

    double total() {
        return start + query;
    }
}
