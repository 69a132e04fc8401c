package dev.redshiftkit.local.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row of a report: values parted and ended by control characters. Those are left out of the values; a client has no use for
 * them.
 */
final class ReportRow {

    private static final char BETWEEN_VALUES = '\u001f';
    private static final char BEHIND_ROW = '\u001e';
    private static final String NULL = "\u001d";

    private final StringBuilder row = new StringBuilder();
    private boolean begun;

    ReportRow add(String value) {
        separate();
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character != '\0' && (character < '\u001d' || '\u001f' < character)) {
                row.append(character);
            }
        }
        return this;
    }

    ReportRow add(long value) {
        separate();
        row.append(value);
        return this;
    }

    ReportRow add(Instant value) {
        return add(Optional.of(value));
    }

    ReportRow add(Optional<Instant> value) {
        separate();
        row.append(value.map(ReportRow::timestamp).orElse(NULL));
        return this;
    }

    /** Returns the row with its end. */
    String text() {
        return row.toString() + BEHIND_ROW;
    }

    private static String timestamp(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC)
                .toString();
    }

    private void separate() {
        if (begun) {
            row.append(BETWEEN_VALUES);
        }
        begun = true;
    }
}
