package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * TRUNCATE of one table, which commits the transaction it is part of and cannot be rolled back (Redshift guide, TRUNCATE).
 * There are neither several tables nor words behind the name.
 */
final class Truncate implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.TRUNCATE) {
            return;
        }
        int name = draft.at(1, "table") ? 2 : 1;
        int behind = behindName(draft, name);
        if (behind < draft.size()) {
            throw Refusal.syntax(draft.token(behind));
        }
        draft.commitAfterwards();
    }

    private static int behindName(Draft draft, int name) {
        int behind = name + 1;
        while (draft.atMark(behind, ".")) {
            behind += 2;
        }
        return behind;
    }
}
