package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * VACUUM in its forms (Redshift guide, VACUUM). The engine sorts nothing and knows no thresholds: all that is left is which
 * table. Without one, everything that would be vacuumed goes with the local Redshift anyway; vacuuming the catalogue, too,
 * would only give a user warnings.
 */
final class Vacuum implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.VACUUM) {
            return;
        }
        int table = behindMode(draft);
        boolean named = draft.atName(table) && !draft.atAny(table, "to", "boost");
        draft.delete(1, table);
        if (named) {
            draft.delete(behindName(draft, table), draft.size());
        } else {
            draft.insertAfter(0, " (ONLY_DATABASE_STATS)");
            draft.delete(table, draft.size());
        }
    }

    private static int behindMode(Draft draft) {
        if (draft.at(1, "sort", "only") || draft.at(1, "delete", "only")) {
            return 3;
        }
        return draft.atAny(1, "full", "reindex", "recluster") ? 2 : 1;
    }

    private static int behindName(Draft draft, int index) {
        int end = index + 1;
        while (draft.atMark(end, ".")) {
            end += 2;
        }
        return end;
    }
}
