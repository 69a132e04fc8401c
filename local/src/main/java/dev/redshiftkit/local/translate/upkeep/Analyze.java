package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** ANALYZE with PREDICATE COLUMNS or ALL COLUMNS, which only tell how much to look at. */
final class Analyze implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.ANALYZE_COMPRESSION) {
            throw Refusal.unsupported("ANALYZE COMPRESSION", draft.token(0));
        }
        int clause = draft.size() - 2;
        boolean chooses = draft.at(clause, "predicate", "columns") || draft.at(clause, "all", "columns");
        if (draft.kind() == StatementKind.ANALYZE && chooses) {
            draft.delete(clause, draft.size());
        }
    }
}
