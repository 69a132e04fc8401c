package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;

/** SELECT TOP n, which is LIMIT n at the end of that SELECT. */
final class TopClause implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "select")) {
                int top = draft.atAny(index + 1, "all", "distinct") ? index + 2 : index + 1;
                translate(draft, index, top);
            }
        }
    }

    private static void translate(Draft draft, int select, int top) {
        boolean counted = draft.atKind(top + 1, TokenKind.NUMBER) || draft.atKind(top + 1, TokenKind.PARAMETER);
        if (!draft.at(top, "top") || !counted) {
            return;
        }
        String limit = " LIMIT " + draft.token(top + 1).text();
        draft.delete(top, top + 2);
        int end = end(draft, top + 2);
        // Before a set operator a LIMIT needs parentheses around its SELECT.
        if (isSetOperator(draft, end) || isSetOperator(draft, select - 1)) {
            draft.insertBefore(select, "(");
            limit += ")";
        }
        draft.insertAfter(end - 1, limit);
    }

    private static int end(Draft draft, int first) {
        int index = first;
        while (index < draft.size() && !draft.atMark(index, ")") && !isSetOperator(draft, index)) {
            index = draft.skip(index);
        }
        return index;
    }

    private static boolean isSetOperator(Draft draft, int index) {
        return draft.atAny(index, "union", "intersect", "except", "minus");
    }
}
