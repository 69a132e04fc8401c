package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.Optional;

/**
 * WITHIN GROUP (ORDER BY …) behind a call.
 *
 * @param within the index of its first word
 * @param open the index of its opening parenthesis
 * @param close the index of the closing one
 */
record GroupOrder(Draft draft, int within, int open, int close) {

    /**
     * Returns the order that begins at the index, if one does.
     *
     * @throws dev.redshiftkit.local.error.SqlError a syntax error, if it goes on in another way
     */
    static Optional<GroupOrder> at(Draft draft, int index) {
        if (!draft.at(index, "within", "group")) {
            return Optional.empty();
        }
        int open = index + 2;
        int close = draft.atMark(open, "(") ? draft.closing(open) : draft.size();
        if (close == draft.size() || !draft.at(open + 1, "order", "by")) {
            throw Refusal.syntax(draft.token(index));
        }
        return Optional.of(new GroupOrder(draft, index, open, close));
    }

    /** Returns ORDER BY and what follows it between the parentheses. */
    String text() {
        return draft.text(open + 1, close);
    }

    /** Returns the one expression that is ordered by, without its direction. */
    String expression() {
        return draft.text(open + 3, behindExpression());
    }

    private int behindExpression() {
        int end = draft.at(close - 2, "nulls") ? close - 2 : close;
        return draft.atAny(end - 1, "asc", "desc") ? end - 1 : end;
    }

    /** Leaves all of it out. */
    void delete() {
        draft.delete(within, close + 1);
    }
}
