package dev.redshiftkit.pgwire.message;

import java.util.List;

/** What must hold of a message's parts so that the wire can carry them. */
final class MessageRules {

    /** Counts are int16 on the wire and read without sign, as PostgreSQL does. */
    static final int MAX_COUNT = 65_535;

    private MessageRules() {}

    /** Refuses text that a NUL-terminated UTF-8 string cannot give back as it was. */
    static void requireText(String text, String field) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == '\0') {
                throw new IllegalArgumentException(
                        field + " must not contain NUL, which ends a string, but does at index " + index);
            }
            if (Character.isSurrogate(unit)) {
                requirePair(text, index, field);
                index++;
            }
        }
    }

    private static void requirePair(String text, int index, String field) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
            throw new IllegalArgumentException(
                    field + " must be encodable in UTF-8, but has an unpaired surrogate at index " + index);
        }
    }

    /** As {@link #requireText}, for a list whose end is marked by an empty string. */
    static void requireNonEmptyText(String text, String field) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
        requireText(text, field);
    }

    static void requireInt16(int value, String field) {
        if (value != (short) value) {
            throw new IllegalArgumentException(field + " must be within -32768 and 32767, but is " + value);
        }
    }

    static void requireCount(int count, String field) {
        if (count > MAX_COUNT) {
            throw new IllegalArgumentException(field + " must be at most " + MAX_COUNT + ", but are " + count);
        }
    }

    static <T> List<T> counted(List<T> elements, String field) {
        requireCount(elements.size(), field);
        return List.copyOf(elements);
    }

    static void requireCount(Values values, String field) {
        requireCount(values.size(), field);
    }
}
