package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** Functions that Redshift calls without parentheses, and the engine not: SYSDATE and CURRENT_USER_ID. Both are reserved. */
final class KeywordFunctions implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            boolean call = draft.atAny(index, "sysdate", "current_user_id");
            if (call && !draft.atMark(index + 1, "(") && !draft.atMark(index - 1, ".")) {
                draft.insertAfter(index, "()");
            }
        }
    }
}
