package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request to the database says, as JSON. */
final class Arguments {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds an argument.
     *
     * @param value a string, number or boolean, a list, other arguments, or an empty {@link Optional} for JSON's null
     */
    Arguments with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns the JSON as a literal of the engine. */
    String literal() {
        return EngineLiteral.of(json(this));
    }

    private static String json(Object value) {
        if (value instanceof Arguments arguments) {
            return arguments.values.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Arguments::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Arguments::json).orElse("null");
        }
        return value instanceof String string ? text(string) : String.valueOf(value);
    }

    private static String text(String value) {
        return value.codePoints().mapToObj(Arguments::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> character < ' ' ? String.format("\\u%04x", character) : Character.toString(character);
        };
    }
}
