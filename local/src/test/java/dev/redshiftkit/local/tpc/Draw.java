package dev.redshiftkit.local.tpc;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed gives the same data on every machine and every JDK. */
final class Draw {

    private static final List<String> WORDS = List.of(
            "able",
            "accounts",
            "again",
            "always",
            "blue",
            "certain",
            "clear",
            "days",
            "deposits",
            "early",
            "even",
            "final",
            "furious",
            "general",
            "great",
            "idle",
            "ideas",
            "keen",
            "large",
            "late",
            "months",
            "national",
            "new",
            "often",
            "only",
            "packages",
            "pending",
            "perhaps",
            "quick",
            "quiet",
            "ready",
            "real",
            "regular",
            "rules",
            "silent",
            "small",
            "theories",
            "top",
            "very",
            "words");

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A number from 1 to count, of which the first few come up as often as all others together. */
    int popular(int few, int count) {
        return between(1, percent(50) ? few : count);
    }

    /** An amount with two decimals, from low to high hundredths. */
    String amount(int low, int high) {
        return Rows.decimal(between(low, high));
    }

    /** A few words, at most this long. */
    String words(int length) {
        StringBuilder text = new StringBuilder(oneOf(WORDS));
        for (int more = between(0, 5); 0 < more; more--) {
            text.append(' ').append(oneOf(WORDS));
        }
        return text.length() <= length
                ? text.toString()
                : text.substring(0, length).strip();
    }
}
