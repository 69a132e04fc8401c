package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;

/** The square brackets around the position of an element. */
public final class Brackets {

    private Brackets() {}

    /** Returns the index behind the bracket that closes the one at the index; the end of the statement if none does. */
    public static int behind(Draft draft, int open) {
        int index = open + 1;
        while (index < draft.size() && !draft.atMark(index, "]")) {
            index = draft.atMark(index, "[") ? behind(draft, index) : draft.skip(index);
        }
        return Math.min(index + 1, draft.size());
    }
}
