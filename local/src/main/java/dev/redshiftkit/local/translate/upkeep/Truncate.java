package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
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
        Names.requireEnd(draft, Names.behind(draft, name));
        draft.commitAfterwards();
    }
}
