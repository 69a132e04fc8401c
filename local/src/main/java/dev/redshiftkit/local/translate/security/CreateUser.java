package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.statement.StatementKind;

/** CREATE USER (Redshift guide, CREATE USER). A password, or DISABLE, must be given. */
final class CreateUser implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CREATE_USER) {
            return;
        }
        Cursor cursor = new Cursor(draft, 2);
        String name = cursor.user();
        Arguments arguments = new Arguments().with("name", name);
        UserOptions options = new UserOptions(cursor, name, arguments);
        cursor.take("with");
        while (!cursor.atEnd()) {
            if (cursor.take("in", "group")) {
                arguments.with("groups", cursor.names());
            } else if (!options.take()) {
                throw cursor.unexpected();
            }
        }
        if (!arguments.has("password")) {
            throw cursor.unexpected();
        }
        Request.write(draft, "create user", arguments, "CREATE USER");
    }
}
