package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.translate.draft.Draft;

/** Finds the word that tells what a statement does: EXPLAIN and WITH may stand in front of it. */
final class Verb {

    private Verb() {}

    /** Returns the index of this word if it is the one; -1 if the statement does something else. */
    static int find(Draft draft, String word) {
        int index = draft.at(0, "explain") ? 1 : 0;
        index = index == 1 && draft.at(1, "verbose") ? 2 : index;
        if (draft.at(index, "with")) {
            index = behindCommonTables(draft, draft.at(index + 1, "recursive") ? index + 2 : index + 1);
        }
        return draft.at(index, word) ? index : -1;
    }

    private static int behindCommonTables(Draft draft, int first) {
        int index = first;
        boolean more = true;
        while (more && index < draft.size()) {
            index = draft.atMark(index + 1, "(") ? draft.skip(index + 1) : index + 1;
            index = draft.skip(index + 1);
            more = draft.atMark(index, ",");
            index = more ? index + 1 : index;
        }
        return index;
    }
}
