package dev.redshiftkit.local.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in the text format of the engine's COPY. */
final class CopyText {

    private CopyText() {}

    /** Returns a line of the values, its end included. Moments are written in UTC, since Redshift's views show them so. */
    static String row(List<Object> values) {
        return values.stream().map(CopyText::field).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String field(Object value) {
        return value instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString()
                : escaped(String.valueOf(value));
    }

    /** No text in the engine holds a NUL; a raw line of a file may. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "?");
    }
}
