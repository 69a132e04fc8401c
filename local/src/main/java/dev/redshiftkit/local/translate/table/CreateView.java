package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** A view that is bound to its tables when it is queried, and not before, is beyond the engine. */
final class CreateView implements Rule {

    @Override
    public void apply(Draft draft) {
        int clause = draft.size() - 4;
        if (draft.kind() == StatementKind.CREATE_VIEW && draft.at(clause, "with", "no", "schema", "binding")) {
            throw Refusal.unsupported("WITH NO SCHEMA BINDING", draft.token(clause));
        }
    }
}
