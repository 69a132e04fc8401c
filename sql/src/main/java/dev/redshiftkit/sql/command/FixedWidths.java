package dev.redshiftkit.sql.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The argument of FIXEDWIDTH: how many characters each column takes, in the order of the columns.
 *
 * @param columns at least one
 */
public record FixedWidths(List<Column> columns) {

    private static final Pattern COLUMN = Pattern.compile("\\s*([^:,]+?)\\s*:\\s*([0-9]{1,9})\\s*");

    /**
     * One column.
     *
     * @param label names the column for people, without colons and commas; the service ignores it
     * @param width in characters, at least 1
     */
    public record Column(String label, int width) {}

    /**
     * Checks the columns.
     *
     * @throws InvalidCommandException if there is none, or one has a label or a width that cannot be
     */
    public FixedWidths {
        columns = List.copyOf(columns);
        boolean valid = !columns.isEmpty() && columns.stream().allMatch(FixedWidths::isValid);
        new CommandOption("COPY or UNLOAD", "FIXEDWIDTH")
                .require(valid, "label:width,label:width,... with widths from 1");
    }

    private static boolean isValid(Column column) {
        Matcher matcher = COLUMN.matcher(column.label + ":" + column.width);
        return matcher.matches()
                && matcher.group(1).equals(column.label)
                && column.width > 0
                && column.label.indexOf('\0') < 0;
    }

    /**
     * Reads the argument.
     *
     * @throws InvalidCommandException if it is not a list of labels and widths
     */
    public static FixedWidths parse(String argument) {
        return new FixedWidths(
                Stream.of(argument.split(",", -1)).map(FixedWidths::column).toList());
    }

    private static Column column(String text) {
        Matcher matcher = COLUMN.matcher(text);
        // A width of none is no width, which the constructor refuses in words.
        return matcher.matches() ? new Column(matcher.group(1), Integer.parseInt(matcher.group(2))) : new Column("", 0);
    }

    /** Returns the argument without quotes. */
    public String argument() {
        return columns.stream().map(column -> column.label + ":" + column.width).collect(joining(","));
    }
}
