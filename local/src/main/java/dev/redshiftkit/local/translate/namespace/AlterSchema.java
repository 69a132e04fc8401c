package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** ALTER SCHEMA QUOTA; the engine's own ALTER SCHEMA has nothing that changes nothing to hang the quota on. */
final class AlterSchema implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.ALTER_SCHEMA && draft.at(3, "quota")) {
            String name = Names.read(draft, 2);
            Quota quota = Quota.read(draft, 3);
            Names.requireEnd(draft, quota.end());
            draft.replace(
                    0,
                    "CALL redshift_kit.alter_schema_quota(" + EngineLiteral.of(name) + ", " + quota.megabytes() + ")");
            draft.delete(1, draft.size());
            draft.answerAs("ALTER SCHEMA");
        }
    }
}
