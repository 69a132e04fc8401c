package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** DROP MATERIALIZED VIEW. */
final class DropMaterializedView implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.DROP_MATERIALIZED_VIEW) {
            return;
        }
        boolean ifExists = draft.at(3, "if", "exists");
        int first = ifExists ? 5 : 3;
        Names.read(draft, first);
        int behind = Names.behind(draft, first);
        Names.requireEnd(draft, draft.atAny(behind, "restrict", "cascade") ? behind + 1 : behind);
        new ProcedureCall("drop_materialized_view")
                .text(draft.text(first, behind))
                .bool(ifExists)
                .bool(draft.at(behind, "cascade"))
                .replace(draft, "DROP MATERIALIZED VIEW");
    }
}
