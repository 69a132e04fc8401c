package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/**
 * Functions that Redshift calls without parentheses, and the engine not or by another label: SYSDATE, CURRENT_DATE and
 * CURRENT_USER_ID. All are reserved words.
 */
final class KeywordFunctions implements Rule {

    private static final String[] BEFORE_A_COLUMN = {"select", "distinct", "all"};
    private static final String[] BEHIND_A_COLUMN = {
        "from", "into", "where", "group", "having", "qualify", "order", "limit", "union", "intersect", "except", "minus"
    };

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atAny(index, "sysdate", "current_date", "current_user_id")
                    && !isCalledOrQualified(draft, index)) {
                translate(draft, index);
            }
        }
    }

    private static boolean isCalledOrQualified(Draft draft, int index) {
        return draft.atMark(index + 1, "(") || draft.atMark(index - 1, ".");
    }

    /** Redshift labels a date by its type, and the engine by the function: so this is one of such a name. */
    private static void translate(Draft draft, int index) {
        if (draft.at(index, "sysdate") && isColumn(draft, index)) {
            draft.replace(index, "redshift_kit.timestamp()");
        } else if (draft.at(index, "current_date") && isColumn(draft, index)) {
            draft.replace(index, "redshift_kit.date()");
        } else if (!draft.at(index, "current_date")) {
            draft.insertAfter(index, "()");
        }
    }

    /** Whether the word is all there is to a column of the result, which has no other label then. */
    private static boolean isColumn(Draft draft, int index) {
        boolean begins = draft.atMark(index - 1, ",") || draft.atAny(index - 1, BEFORE_A_COLUMN);
        return begins && isEnd(draft, index + 1);
    }

    private static boolean isEnd(Draft draft, int index) {
        return index == draft.size()
                || draft.atMark(index, ",")
                || draft.atMark(index, ")")
                || draft.atAny(index, BEHIND_A_COLUMN);
    }
}
