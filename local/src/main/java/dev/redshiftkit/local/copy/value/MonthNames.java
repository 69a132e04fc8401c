package dev.redshiftkit.local.copy.value;

import java.util.List;
import java.util.Locale;

/** English names of months and days of the week. */
final class MonthNames {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private MonthNames() {}

    /** Returns the number of the month whose name starts with the word, which has at least three letters; 0 if none. */
    static int find(String word) {
        return indexOf(MONTHS, word) + 1;
    }

    static boolean isDay(String word) {
        return indexOf(DAYS, word) >= 0;
    }

    private static int indexOf(List<String> names, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size() && lower.length() >= 3; i++) {
            if (names.get(i).startsWith(lower)) {
                return i;
            }
        }
        return -1;
    }
}
