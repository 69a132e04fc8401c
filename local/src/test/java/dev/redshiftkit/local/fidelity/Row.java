package dev.redshiftkit.local.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A row of a result in the notation of case files: cells parted by a bar between blanks, {@code ∅} for NULL, {@code ⏎} for
 * the end of a line, double quotes around what would otherwise lose its blanks or be read as something else. Nothing is
 * escaped between the quotes: the outer pair is taken off, and that is all. A value with a quote in front of such a bar cannot be
 * written.
 *
 * @param cells empty where NULL
 */
record Row(List<Optional<String>> cells) {

    private static final String BAR = " | ";
    private static final String NULL = "∅";
    private static final String NO_ROWS = "(none)";
    private static final char LINE_END = '⏎';

    Row {
        cells = List.copyOf(cells);
    }

    static Row parse(String text) {
        return new Row(split(text).stream().map(Row::cell).toList());
    }

    /** Cuts a line at its bars, except those within double quotes, and takes the blanks off each part. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        // With a blank at the end, a bar that an editor has cut short counts, too.
        String rest = text + " ";
        for (int bar = nextBar(rest); bar >= 0; bar = nextBar(rest)) {
            parts.add(rest.substring(0, bar).strip());
            rest = rest.substring(bar + BAR.length() - 1);
        }
        parts.add(rest.strip());
        return parts;
    }

    private static int nextBar(String text) {
        String begun = text.stripLeading();
        int from = text.length() - begun.length();
        int closing = begun.startsWith("\"") ? endOfQuotes(begun) : 0;
        return text.indexOf(BAR, Math.max(0, closing + from - 1));
    }

    /** Returns the index behind the first quote that ends a cell; 0 if none does, which makes the first one a plain character. */
    private static int endOfQuotes(String text) {
        for (int index = 1; index < text.length(); index++) {
            boolean closes = text.charAt(index) == '"'
                    && (text.startsWith(BAR, index + 1)
                            || text.substring(index + 1).isBlank());
            if (closes) {
                return index + 1;
            }
        }
        return 0;
    }

    private static Optional<String> cell(String text) {
        if (text.equals(NULL)) {
            return Optional.empty();
        }
        String inner = isQuoted(text) ? text.substring(1, text.length() - 1) : text;
        return Optional.of(inner.replace(LINE_END, '\n'));
    }

    private static boolean isQuoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    }

    /** Returns the row in a form that {@link #parse} reads back. */
    @Override
    public String toString() {
        String joined = cells.stream().map(Row::written).collect(Collectors.joining(BAR));
        return joined.equals(NO_ROWS) ? quoted(joined) : joined;
    }

    private static String written(Optional<String> cell) {
        if (cell.isEmpty()) {
            return NULL;
        }
        String text = cell.get().replace("\r\n", "\n").replace('\n', LINE_END);
        boolean plain = text.strip().equals(text)
                && !text.isEmpty()
                && !text.equals(NULL)
                && !text.startsWith("\"")
                && !(" " + text + " ").contains(BAR);
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
