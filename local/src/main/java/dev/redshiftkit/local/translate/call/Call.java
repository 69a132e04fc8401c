package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
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

    private static final String OWN_SCHEMA = "redshift_kit.";

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

    /** Writes words in place of a comma, parted from what follows it. */
    void replaceComma(int comma, String words) {
        boolean touched = draft.token(comma).end() == draft.token(comma + 1).start();
        draft.replace(comma, touched ? words + " " : words);
    }

    /** Calls the function of the same name that the local Redshift has for this purpose; the column keeps its label. */
    void renameToOwn() {
        rename(OWN_SCHEMA + Folding.toLowerCase(draft.token(name).text()));
    }

    /** Writes this in place of the name and of the catalogue's schema, should that stand ahead of it. */
    void rename(String text) {
        if (draft.atMark(name - 1, ".")) {
            draft.delete(name - 2, name);
        }
        draft.replace(name, text);
    }
}
