package dev.redshiftkit.benchmarks.harness;

import java.util.Locale;

/**
 * A place in a table.
 *
 * @param text as people read it
 * @param value as programs do: a number or a text
 */
public record Cell(String text, Object value) {

    public static Cell of(String text) {
        return new Cell(text, text);
    }

    /** A count, with its thousands set apart. */
    public static Cell of(long count) {
        return new Cell(String.format(Locale.ROOT, "%,d", count), count);
    }

    /** A measured number, shown with so many digits behind the point. */
    public static Cell of(double number, int digits) {
        return new Cell(String.format(Locale.ROOT, "%,." + digits + "f", number), number);
    }

    boolean isNumber() {
        return value instanceof Number;
    }
}
