package dev.redshiftkit.local.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path from the root of a document to one place in it, in the notation with dots or that with brackets (Redshift guide,
 * "JSONPath expressions").
 */
public record JsonPath(List<Step> steps) {

    private static final Pattern DOTTED = Pattern.compile("\\.([^.'\\[\\]]+)|\\[(\\d{1,9})]");
    private static final Pattern BRACKETED = Pattern.compile("\\['([^']*)']|\\[(\\d{1,9})]");

    /**
     * One step down.
     *
     * @param name of a member; empty for an element of an array
     * @param index of an element, from 0; -1 for a member
     */
    public record Step(String name, int index) {

        boolean isMember() {
            return index < 0;
        }
    }

    public JsonPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is not written in one of the notations
     */
    public static JsonPath parse(String text) {
        if (!text.startsWith("$")) {
            throw unsupported(text);
        }
        return new JsonPath(steps(text, text.contains("['") ? BRACKETED : DOTTED));
    }

    private static List<Step> steps(String text, Pattern notation) {
        List<Step> steps = new ArrayList<>();
        Matcher step = notation.matcher(text);
        int at = 1;
        while (at < text.length()) {
            if (!step.find(at) || step.start() != at) {
                throw unsupported(text);
            }
            steps.add(
                    step.group(1) == null
                            ? new Step("", Integer.parseInt(step.group(2)))
                            : new Step(step.group(1), -1));
            at = step.end();
        }
        return steps;
    }

    private static IllegalArgumentException unsupported(String text) {
        return new IllegalArgumentException(
                "Invalid JSONPath format. Supported notations are 'dot-notation' and 'bracket-notation': " + text);
    }
}
