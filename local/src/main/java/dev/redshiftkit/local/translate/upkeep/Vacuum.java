package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;

/**
 * VACUUM in its forms (Redshift guide, VACUUM). The engine sorts nothing and knows no thresholds: all that is left is which
 * table. Without one, everything that would be vacuumed goes with the local Redshift anyway; vacuuming the catalogue, too,
 * would only give a user warnings.
 */
final class Vacuum implements Rule {

    private static final String PERCENT = "[0-9]|[1-9][0-9]|100";

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.VACUUM) {
            return;
        }
        int table = behindMode(draft);
        boolean named = draft.atName(table) && !draft.atAny(table, "to", "boost");
        int behind = named ? Names.behind(draft, table) : table;
        checkOptions(draft, behind, named);
        draft.delete(1, table);
        draft.delete(behind, draft.size());
        if (!named) {
            draft.insertAfter(0, " (ONLY_DATABASE_STATS)");
        }
    }

    private static int behindMode(Draft draft) {
        if (draft.at(1, "sort", "only") || draft.at(1, "delete", "only")) {
            return 3;
        }
        return draft.atAny(1, "full", "reindex", "recluster") ? 2 : 1;
    }

    /** A threshold, BOOST and the modes for interleaved and large tables are for one table. */
    private static void checkOptions(Draft draft, int behind, boolean named) {
        boolean rearranges = draft.atAny(1, "reindex", "recluster");
        int index = behind;
        if (draft.at(index, "to")) {
            if (rearranges || !named || !isPercent(draft, index + 1)) {
                throw Refusal.syntax(draft.token(index));
            }
            index += 3;
        }
        index = draft.at(index, "boost") ? index + 1 : index;
        if (index < draft.size()) {
            throw Refusal.syntax(draft.token(index));
        }
        if (!named && (rearranges || index > behind)) {
            throw Refusal.syntaxAtEnd();
        }
    }

    private static boolean isPercent(Draft draft, int index) {
        return draft.atKind(index, TokenKind.NUMBER)
                && draft.token(index).text().matches(PERCENT)
                && draft.at(index + 1, "percent");
    }
}
