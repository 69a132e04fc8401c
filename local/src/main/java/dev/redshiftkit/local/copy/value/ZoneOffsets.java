package dev.redshiftkit.local.copy.value;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones behind a time: {@code Z}, {@code -08}, {@code +05:30}, an abbreviation or a name. */
final class ZoneOffsets {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?(\\d{2}))?");

    /** Abbreviations that {@link ZoneId} does not know or takes for something else; hours from Greenwich. */
    private static final Map<String, Integer> ABBREVIATIONS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9));

    private ZoneOffsets() {}

    /** Reads the rest of the text as a zone and returns {@code to}, or -1 if it is none. No text is no zone. */
    static int match(byte[] source, int from, int to, DateTimeFields fields) {
        int start = Blanks.skipLeading(source, from, to);
        if (start == to) {
            return to;
        }
        return apply(new String(source, start, to - start, StandardCharsets.ISO_8859_1).strip(), fields) ? to : -1;
    }

    /** Sets the offset the text stands for, at the date and time already in the fields, and returns whether there is one. */
    static boolean apply(String text, DateTimeFields fields) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            return set(fields, signedSeconds(offset));
        }
        Integer hours = ABBREVIATIONS.get(text.toUpperCase(Locale.ROOT));
        return hours == null ? applyRegion(text, fields) : set(fields, hours * 3600);
    }

    private static int signedSeconds(Matcher offset) {
        int seconds = number(offset, 2) * 3600 + number(offset, 3) * 60 + number(offset, 4);
        return "-".equals(offset.group(1)) ? -seconds : seconds;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean applyRegion(String name, DateTimeFields fields) {
        if (!name.contains("/") || !fields.isDay() || !fields.isTime()) {
            return false;
        }
        try {
            LocalDateTime local =
                    LocalDateTime.of(fields.year, fields.month, fields.day, fields.hour, fields.minute, fields.second);
            return set(fields, ZoneId.of(name).getRules().getOffset(local).getTotalSeconds());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean set(DateTimeFields fields, int seconds) {
        fields.hasOffset = true;
        fields.offset = seconds;
        return true;
    }
}
