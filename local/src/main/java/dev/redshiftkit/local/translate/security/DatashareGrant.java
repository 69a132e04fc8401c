package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * Rights to a datashare: ALTER and SHARE for users, groups and roles, and USAGE for namespaces and accounts elsewhere
 * (Redshift guide, GRANT).
 */
final class DatashareGrant {

    private DatashareGrant() {}

    static void translate(GrantStatement statement, int on) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.first());
        boolean usage = cursor.take("usage");
        List<String> privileges = usage ? List.of() : privileges(cursor);
        if (cursor.index() != on) {
            throw cursor.unexpected();
        }
        cursor.expect("on", "datashare");
        Arguments arguments = new Arguments().with("name", cursor.name()).with("gives", statement.gives());
        cursor.expect(statement.gives() ? "to" : "from");
        if (usage) {
            consumer(cursor, arguments);
        } else {
            List<Grantee> grantees = Grantee.list(cursor);
            arguments
                    .with("privileges", privileges)
                    .with("grantees", Grantee.arguments(grantees))
                    .with("only_option", statement.onlyTheOption());
        }
        statement.expectEnd(cursor);
        Request.write(draft, usage ? "grant usage on datashare" : "grant on datashare", arguments, statement.tag());
    }

    private static List<String> privileges(Cursor cursor) {
        if (cursor.take("all")) {
            cursor.take("privileges");
            return List.of("ALTER", "SHARE");
        }
        List<String> privileges = new ArrayList<>();
        do {
            boolean alter = cursor.take("alter");
            if (!alter) {
                cursor.expect("share");
            }
            privileges.add(alter ? "ALTER" : "SHARE");
        } while (cursor.takeMark(","));
        return privileges;
    }

    private static void consumer(Cursor cursor, Arguments arguments) {
        if (cursor.take("account")) {
            arguments.with("account", cursor.string());
            cursor.take("via", "data", "catalog");
        } else {
            cursor.expect("namespace");
            arguments.with("namespace", cursor.string());
        }
    }
}
