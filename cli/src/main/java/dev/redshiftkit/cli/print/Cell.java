package dev.redshiftkit.cli.print;

import dev.redshiftkit.cli.terminal.Ink;
import dev.redshiftkit.client.value.Value;

/**
 * A field of a table as it is shown.
 *
 * @param text on one line, without anything a terminal would act on
 * @param width in columns of the terminal
 */
record Cell(String text, int width, boolean isNull) {

    private static final String NULL = "NULL";

    static Cell of(Value value) {
        return value.isNull() ? new Cell(NULL, NULL.length(), true) : of(value.asText());
    }

    static Cell of(String text) {
        String shown = visible(text);
        return new Cell(shown, DisplayWidth.of(shown), false);
    }

    /** Data must neither break the lines of the table nor give orders to the terminal. */
    private static String visible(String text) {
        if (text.chars().noneMatch(Cell::isControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(character -> shown.append(visible((char) character)));
        return shown.toString();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static String visible(char character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isControl(character) ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }

    /** The text with blanks around it: to the left of numbers, to the right of everything else. */
    String padded(int columnWidth, boolean toTheRight, Ink ink) {
        String blanks = " ".repeat(Math.max(0, columnWidth - width));
        String painted = isNull ? ink.dim(text) : text;
        return toTheRight ? blanks + painted : painted + blanks;
    }
}
