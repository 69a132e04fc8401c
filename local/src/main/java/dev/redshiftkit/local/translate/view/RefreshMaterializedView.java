package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** REFRESH MATERIALIZED VIEW, with CASCADE for those that it depends on. */
final class RefreshMaterializedView implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.REFRESH_MATERIALIZED_VIEW) {
            return;
        }
        Names.read(draft, 3);
        int behind = Names.behind(draft, 3);
        Names.requireEnd(draft, draft.atAny(behind, "restrict", "cascade") ? behind + 1 : behind);
        new ProcedureCall("refresh_materialized_view")
                .text(draft.text(3, behind))
                .bool(draft.at(behind, "cascade"))
                .replace(draft, "REFRESH MATERIALIZED VIEW");
    }
}
