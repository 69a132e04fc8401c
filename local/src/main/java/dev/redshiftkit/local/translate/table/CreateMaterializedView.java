package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE MATERIALIZED VIEW (Redshift guide, CREATE MATERIALIZED VIEW). */
final class CreateMaterializedView implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.CREATE_MATERIALIZED_VIEW) {
            CreateTableAs.takeClauses(draft, Names.created(draft, "view"));
        }
    }
}
