package dev.redshiftkit.local.translate.view;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** ALTER MATERIALIZED VIEW, which switches the automatic refresh. Row-level security is not its concern. */
final class AlterMaterializedView implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.ALTER_MATERIALIZED_VIEW) {
            return;
        }
        Names.read(draft, 3);
        int behind = Names.behind(draft, 3);
        if (draft.at(behind, "auto", "refresh") && draft.atAny(behind + 2, "yes", "no")) {
            Names.requireEnd(draft, behind + 3);
            new ProcedureCall("set_automatic_refresh")
                    .text(draft.text(3, behind))
                    .bool(draft.at(behind + 2, "yes"))
                    .replace(draft, "ALTER MATERIALIZED VIEW");
        } else if (!draft.at(behind, "row", "level", "security")) {
            throw Refusal.syntax(draft.require(behind));
        }
    }
}
