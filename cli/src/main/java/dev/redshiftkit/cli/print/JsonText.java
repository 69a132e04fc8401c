package dev.redshiftkit.cli.print;

import dev.redshiftkit.client.value.Value;

/**
 * Values as JSON: numbers with all their digits, booleans, NULL and {@code super} as what they are; everything else as text.
 * What JSON has no number for, such as NaN, is text too.
 */
final class JsonText {

    private JsonText() {}

    static String of(Value value) {
        if (value.isNull()) {
            return "null";
        }
        if (value instanceof Value.Bool bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof Value.Super document) {
            return document.json();
        }
        String text = value.asText();
        return isNumber(value) && text.matches("-?\\d.*") ? text : quoted(text);
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.SmallInt
                || value instanceof Value.Int
                || value instanceof Value.BigInt
                || value instanceof Value.Numeric
                || value instanceof Value.Real
                || value instanceof Value.DoublePrecision;
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            append(json, text.charAt(index));
        }
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < 0x20 || character == 0x7f) {
                    json.append(String.format("\\u%04x", (int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
