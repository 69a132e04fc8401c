package dev.redshiftkit.client.error;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ruled box of lines that Redshift's engine puts into the DETAIL field of its errors.
 *
 * <p>Lines have the form {@code key: value}; a line without a known key goes on with the value before it, since the
 * context may run over several lines. Anything else is skipped: a box that cannot be read is no reason to lose the error.
 *
 * @param code the engine's own number, such as 1023 or 8001
 * @param queryId empty where the engine wrote 0 or -1, its way of saying that there is none
 * @param context free text; may hold data, so it is for classifying and not for showing
 */
public record DetailBlock(String error, OptionalInt code, String context, OptionalLong queryId) {

    private static final DetailBlock NONE = new DetailBlock("", OptionalInt.empty(), "", OptionalLong.empty());
    private static final Pattern LINE = Pattern.compile("^\\s*(error|code|context|query|location|process):(.*)$");

    public static DetailBlock none() {
        return NONE;
    }

    /** Reads what is there of a block; text that is not one gives {@link #none()}. */
    public static DetailBlock parse(String detail) {
        Map<String, String> fields = fieldsOf(detail);
        if (fields.isEmpty()) {
            return NONE;
        }
        return new DetailBlock(
                fields.getOrDefault("error", ""),
                code(fields.getOrDefault("code", "")),
                fields.getOrDefault("context", ""),
                queryId(fields.getOrDefault("query", "")));
    }

    private static Map<String, String> fieldsOf(String detail) {
        Map<String, String> fields = new HashMap<>();
        String key = "";
        for (String line : detail.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                key = matcher.group(1);
                fields.put(key, matcher.group(2).strip());
            } else if (!key.isEmpty() && !isRule(line)) {
                fields.merge(key, line.strip(), (before, more) -> before + " " + more);
            }
        }
        return fields;
    }

    private static boolean isRule(String line) {
        return line.strip().chars().allMatch(character -> character == '-');
    }

    private static OptionalInt code(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static OptionalLong queryId(String text) {
        return text.matches("[1-9]\\d{0,17}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
