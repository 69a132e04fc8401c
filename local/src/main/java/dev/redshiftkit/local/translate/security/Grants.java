package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** GRANT and REVOKE: finds out which of their many forms it is. */
final class Grants implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.GRANT || draft.kind() == StatementKind.REVOKE) {
            translate(new GrantStatement(draft, draft.kind() == StatementKind.GRANT));
        }
    }

    private static void translate(GrantStatement statement) {
        Draft draft = statement.draft();
        int first = statement.first();
        if (draft.at(first, "assumerole")) {
            AssumeRole.translate(statement);
        } else if (draft.at(first, "role")) {
            RoleGrant.translate(statement);
        } else if (statement.scope().isPresent()) {
            ScopedPrivileges.translate(statement, statement.scope().get());
        } else if (statement.on().isPresent()) {
            onObject(statement, statement.on().get());
        } else if (SystemPrivileges.areAt(draft, first)) {
            SystemPrivileges.translate(statement);
        } else {
            RoleGrant.translate(statement);
        }
    }

    private static void onObject(GrantStatement statement, int on) {
        Draft draft = statement.draft();
        if (draft.at(on + 1, "datashare")) {
            DatashareGrant.translate(statement, on);
        } else if (draft.at(on + 1, "external")) {
            throw Refusal.unsupported(
                    statement.tag() + " on an external schema or table of AWS Lake Formation", draft.token(on + 1));
        } else if (draft.at(on + 1, "model")) {
            throw Refusal.unsupported(statement.tag() + " ON MODEL", draft.token(on + 1));
        } else if (draft.at(statement.behindTo(), "rls", "policy")) {
            PolicyGrant.translate(statement, on);
        } else {
            ObjectPrivileges.translate(statement, on);
        }
    }
}
