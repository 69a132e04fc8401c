package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * The privilege ASSUMEROLE (Redshift guide, GRANT). A chain of roles is one literal, and is granted as a whole. The guide's
 * functions call it default that a user may use every role, so that is what ALL becomes.
 */
final class AssumeRole {

    private static final String EVERY_ROLE = "default";

    private AssumeRole() {}

    static void translate(GrantStatement statement) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, statement.first() + 1);
        cursor.expect("on");
        List<String> roles = roles(cursor);
        cursor.expect(statement.gives() ? "to" : "from");
        List<Grantee> grantees = Grantee.list(cursor);
        cursor.expect("for");
        List<String> commands = commands(cursor);
        cursor.expectEnd();
        Arguments arguments = new Arguments()
                .with("iam_roles", roles)
                .with("commands", commands)
                .with("grantees", Grantee.arguments(grantees));
        Request.write(
                draft, statement.gives() ? "grant assume role" : "revoke assume role", arguments, statement.tag());
    }

    private static List<String> roles(Cursor cursor) {
        if (cursor.take("all") || cursor.take("default")) {
            return List.of(EVERY_ROLE);
        }
        List<String> roles = new ArrayList<>();
        do {
            roles.add(cursor.string());
        } while (cursor.takeMark(","));
        return roles;
    }

    private static List<String> commands(Cursor cursor) {
        if (cursor.take("all")) {
            return List.of("COPY", "UNLOAD", "EXTERNAL FUNCTION", "CREATE MODEL");
        }
        List<String> commands = new ArrayList<>();
        do {
            commands.add(command(cursor));
        } while (cursor.takeMark(","));
        return commands;
    }

    private static String command(Cursor cursor) {
        if (cursor.take("copy")) {
            return "COPY";
        }
        if (cursor.take("unload")) {
            return "UNLOAD";
        }
        if (cursor.take("external", "function")) {
            return "EXTERNAL FUNCTION";
        }
        cursor.expect("create", "model");
        return "CREATE MODEL";
    }
}
