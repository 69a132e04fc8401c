package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.Optional;

/**
 * OVER ([PARTITION BY …] [ORDER BY …] [ROWS …]) behind a call.
 *
 * @param open the index of its opening parenthesis
 * @param close the index of the closing one
 */
record Window(Draft draft, int open, int close) {

    /** A frame that is the whole partition, whose result the engine computes once. */
    static final String WHOLE = " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING";

    /** Returns the window that begins at the index, if one does. */
    static Optional<Window> at(Draft draft, int index) {
        if (!draft.at(index, "over") || !draft.atMark(index + 1, "(") || draft.closing(index + 1) == draft.size()) {
            return Optional.empty();
        }
        return Optional.of(new Window(draft, index + 1, draft.closing(index + 1)));
    }

    /** Returns what stands between the parentheses, as changed so far. */
    String text() {
        return draft.text(open + 1, close);
    }

    /** Writes this behind what stands between the parentheses. */
    void add(String clause) {
        draft.insertAfter(close - 1, clause);
    }

    /** Writes this behind the window. */
    void follow(String text) {
        draft.insertAfter(close, text);
    }
}
