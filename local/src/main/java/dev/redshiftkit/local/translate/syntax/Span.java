package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;

/**
 * Tokens that stand beside each other, by their indexes in the draft.
 *
 * @param from the index of the first
 * @param to the index behind the last
 */
public record Span(int from, int to) {

    public boolean isEmpty() {
        return from >= to;
    }

    /** Returns how many tokens there are. */
    public int size() {
        return to - from;
    }

    public boolean contains(int index) {
        return from <= index && index < to;
    }

    /** Returns the text with its changes. */
    public String text(Draft draft) {
        return draft.text(from, to);
    }
}
