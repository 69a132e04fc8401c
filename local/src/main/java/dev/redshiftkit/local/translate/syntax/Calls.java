package dev.redshiftkit.local.translate.syntax;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;

/** Where functions are called. */
public final class Calls {

    private Calls() {}

    /** Returns the folded name of the function that is called at the index without a schema; empty text if none is. */
    public static String nameAt(Draft draft, int index) {
        boolean call =
                draft.atKind(index, TokenKind.WORD) && draft.atMark(index + 1, "(") && !draft.atMark(index - 1, ".");
        return call ? Folding.toLowerCase(draft.token(index).text()) : "";
    }

    /** Returns the index behind a call and what belongs to it ahead of OVER: IGNORE NULLS, WITHIN GROUP (…). */
    public static int behind(Draft draft, int name) {
        int index = draft.skip(name + 1);
        if (draft.atAny(index, "ignore", "respect") && draft.at(index + 1, "nulls")) {
            index += 2;
        }
        return draft.at(index, "within", "group") && draft.atMark(index + 2, "(") ? draft.skip(index + 2) : index;
    }

    /** Returns how many arguments a call has, by its commas. */
    public static int arguments(Draft draft, int name) {
        int close = draft.closing(name + 1);
        int arguments = close == name + 2 ? 0 : 1;
        for (int index = name + 2; index < close; index = draft.skip(index)) {
            arguments += draft.atMark(index, ",") ? 1 : 0;
        }
        return arguments;
    }
}
