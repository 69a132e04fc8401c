package dev.redshiftkit.local.translate.routine;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Handling;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CALL, which means other things to a procedure within a transaction block than without, and takes no queries. */
final class CallProcedure implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CALL) {
            return;
        }
        int open = Names.behind(draft, 1);
        if (!draft.atMark(open, "(")) {
            throw Refusal.syntax(draft.require(open));
        }
        for (int index = open + 1; index < draft.size(); index++) {
            if (draft.atAny(index, "select", "with") && draft.atMark(index - 1, "(")) {
                throw Refusal.syntax(draft.token(index));
            }
        }
        draft.concernsBlock(Handling.Block.ASKS);
    }
}
