package dev.redshiftkit.local.translate.namespace;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE SCHEMA with a quota, which goes along as a comment (script 52-schemas-and-databases.sql). */
final class CreateSchema implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CREATE_SCHEMA) {
            return;
        }
        int name = Names.created(draft, "schema");
        int behind = draft.at(name, "authorization") ? name + 2 : name + 1;
        behind = draft.at(behind, "authorization") ? behind + 2 : behind;
        if (draft.at(behind, "quota")) {
            Quota quota = Quota.read(draft, behind);
            draft.delete(behind, quota.end());
            draft.append(" /* redshift-kit: {\"quota\": " + quota.megabytes() + "} */");
        }
    }
}
