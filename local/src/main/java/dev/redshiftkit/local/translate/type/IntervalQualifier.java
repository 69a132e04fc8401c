package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What says from which field to which an interval reaches: {@code YEAR TO MONTH}, {@code DAY TO SECOND} or a part of one of them. */
enum IntervalQualifier {
    YEAR_TO_MONTH,
    DAY_TO_HOUR,
    DAY_TO_MINUTE,
    DAY_TO_SECOND,
    HOUR_TO_MINUTE,
    HOUR_TO_SECOND,
    MINUTE_TO_SECOND,
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** The bits by which the engine's type modifiers name fields. */
    private static final Map<IntervalQualifier, Integer> FIELDS =
            Map.of(YEAR, 1 << 2, MONTH, 1 << 1, DAY, 1 << 3, HOUR, 1 << 10, MINUTE, 1 << 11, SECOND, 1 << 12);

    private String[] words() {
        return name().toLowerCase(Locale.ROOT).split("_", -1);
    }

    /** Finds the one that begins at the index: the longest. */
    static Optional<IntervalQualifier> at(Draft draft, int index) {
        return Arrays.stream(values())
                .filter(qualifier -> draft.at(index, qualifier.words()))
                .findFirst();
    }

    /** Returns the index behind the one that begins here, or this index if none does. */
    static int skip(Draft draft, int index) {
        return index
                + at(draft, index).map(qualifier -> qualifier.words().length).orElse(0);
    }

    /** Finds the one that these words spell, which are in lower case with one blank in between. */
    static Optional<IntervalQualifier> of(String spelled) {
        return Arrays.stream(values())
                .filter(qualifier -> String.join(" ", qualifier.words()).equals(spelled))
                .findFirst();
    }

    private boolean isYearToMonth() {
        return this == YEAR_TO_MONTH || this == YEAR || this == MONTH;
    }

    /** Returns the engine's type for intervals of this kind, whatever their fields. */
    String engineType() {
        return isYearToMonth() ? "intervaly2m" : "intervald2s";
    }

    /**
     * Returns the engine's type of a column, which cuts off what is smaller than the last field.
     *
     * @param precision digits behind the second's point; empty if all are kept
     */
    String engineColumnType(String precision) {
        if (precision.isEmpty() && (this == YEAR_TO_MONTH || this == DAY_TO_SECOND)) {
            return engineType();
        }
        String further = precision.isEmpty() ? "" : ", " + precision;
        return engineType() + "(" + fields() + further + ")";
    }

    private int fields() {
        String[] names = name().split("_TO_", -1);
        IntervalQualifier first = valueOf(names[0]);
        IntervalQualifier last = valueOf(names[names.length - 1]);
        return FIELDS.entrySet().stream()
                .filter(field ->
                        first.compareTo(field.getKey()) <= 0 && field.getKey().compareTo(last) <= 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
