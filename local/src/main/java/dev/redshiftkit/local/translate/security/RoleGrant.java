package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** Roles granted to users and to other roles. The guide also has a form without the word ROLE (DROP ROLE, "Examples"). */
final class RoleGrant {

    private RoleGrant() {}

    static void translate(GrantStatement statement) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.first());
        boolean named = cursor.at("role");
        List<String> roles = new ArrayList<>();
        do {
            cursor.take("role");
            roles.add(cursor.name());
        } while (cursor.takeMark(","));
        cursor.expect(statement.gives() ? "to" : "from");
        List<Grantee> grantees = Grantee.list(cursor);
        statement.expectEnd(cursor);
        Arguments arguments = new Arguments()
                .with("roles", roles)
                .with(
                        "grantees",
                        Grantee.arguments(
                                named
                                        ? grantees
                                        : grantees.stream().map(Grantee::orRole).toList()));
        if (statement.onlyTheOption()) {
            arguments.with("option_only", true);
        }
        Request.write(draft, statement.gives() ? "grant role" : "revoke role", arguments, statement.tag());
    }
}
