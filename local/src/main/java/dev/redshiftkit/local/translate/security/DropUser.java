package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** DROP USER of one user or several (Redshift guide, DROP USER). */
final class DropUser implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.DROP_USER) {
            return;
        }
        Cursor cursor = new Cursor(draft, 2);
        Arguments arguments = new Arguments().with("if_exists", cursor.take("if", "exists"));
        arguments.with("names", cursor.users());
        cursor.expectEnd();
        Request.write(draft, "drop user", arguments, "DROP USER");
    }
}
