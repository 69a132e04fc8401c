package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a function.
 *
 * @param name the index of its name
 * @param open the index of the opening parenthesis
 * @param close the index of the closing one
 */
record Call(Draft draft, int name, int open, int close) {

    /** Returns the indexes of the commas between its arguments. */
    List<Integer> commas() {
        List<Integer> commas = new ArrayList<>();
        for (int index = open + 1; index < close; index = draft.skip(index)) {
            if (draft.atMark(index, ",")) {
                commas.add(index);
            }
        }
        return commas;
    }

    /** Returns the index of the first token of the first argument, or of the closing parenthesis if there is none. */
    int first() {
        return open + 1;
    }

    /** Lets the engine find the function in its catalogue, where the bare name would be a word of its grammar. */
    void qualify(String engineName) {
        draft.replace(name, draft.atMark(name - 1, ".") ? engineName : "pg_catalog." + engineName);
    }
}
