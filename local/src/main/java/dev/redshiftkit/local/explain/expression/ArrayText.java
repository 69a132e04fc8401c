package dev.redshiftkit.local.explain.expression;

import java.util.ArrayList;
import java.util.List;

/** The elements of an array in the engine's text form, such as {@code {a,"b c",NULL}}. */
final class ArrayText {

    private final String text;
    private final List<String> elements = new ArrayList<>();
    private final StringBuilder element = new StringBuilder();
    private boolean quoted;

    private ArrayText(String text) {
        this.text = text;
    }

    static List<String> elements(String text) {
        return new ArrayText(text).read();
    }

    private List<String> read() {
        for (int index = 1; index < text.length() - 1; index++) {
            char character = text.charAt(index);
            if (character == '\\') {
                element.append(text.charAt(++index));
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                finish();
            } else {
                element.append(character);
            }
        }
        if (text.length() > 2) {
            finish();
        }
        return elements;
    }

    private void finish() {
        elements.add(element.toString());
        element.setLength(0);
    }
}
