package dev.redshiftkit.local.translate.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON that can stand in an SQL comment: no asterisk or slash of a value is left as it is, so none can end it. */
public final class CommentJson {

    private CommentJson() {}

    /** Returns the value: maps, lists and strings, and what else is written as it tells itself. */
    public static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CommentJson::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String string ? text(string) : String.valueOf(value);
    }

    private static String text(String value) {
        return value.codePoints().mapToObj(CommentJson::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '*' -> "\\u002a";
            case '/' -> "\\u002f";
            default -> character < ' ' ? String.format("\\u%04x", character) : Character.toString(character);
        };
    }
}
