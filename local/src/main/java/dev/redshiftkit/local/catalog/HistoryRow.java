package dev.redshiftkit.local.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A row in the text format of the engine's COPY. */
final class HistoryRow {

    private final StringBuilder line = new StringBuilder();

    HistoryRow add(long value) {
        return addRaw(Long.toString(value));
    }

    HistoryRow add(Instant value) {
        return addRaw(LocalDateTime.ofInstant(value, ZoneOffset.UTC).toString());
    }

    /** Adds a text. Zero characters are left out, since no text of the engine can have them. */
    HistoryRow add(String value) {
        separate();
        for (int index = 0; index < value.length(); index++) {
            addEscaped(value.charAt(index));
        }
        return this;
    }

    /** Returns the row with its line end. */
    String text() {
        return line + "\n";
    }

    private HistoryRow addRaw(String value) {
        separate();
        line.append(value);
        return this;
    }

    private void separate() {
        if (line.length() > 0) {
            line.append('\t');
        }
    }

    private void addEscaped(char character) {
        switch (character) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\0' -> {}
            default -> line.append(character);
        }
    }
}
