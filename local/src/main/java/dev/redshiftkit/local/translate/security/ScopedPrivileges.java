package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.sql.lex.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Rights to all objects of a kind in a schema or database, now and later (Redshift guide, "Scoped permissions"). Groups
 * cannot have any.
 */
final class ScopedPrivileges {

    private static final String INVALID_GRANT = "0LP01";

    private static final Map<String, Map<String, String>> PRIVILEGES = Map.of(
            "tables",
                    Map.of(
                            "select", "SELECT",
                            "insert", "INSERT",
                            "update", "UPDATE",
                            "delete", "DELETE",
                            "references", "REFERENCES",
                            "truncate", "TRUNCATE",
                            "drop", "TRIGGER",
                            "alter", "MAINTAIN"),
            "functions", Map.of("execute", "EXECUTE"),
            "procedures", Map.of("execute", "EXECUTE"),
            "schemas", Map.of("create", "CREATE", "usage", "USAGE"),
            "languages", Map.of("usage", "USAGE"));

    private ScopedPrivileges() {}

    static void translate(GrantStatement statement, int scope) {
        Draft draft = statement.draft();
        Cursor cursor = new Cursor(draft, scope + 1);
        String objects = cursor.name();
        Map<String, String> known = Optional.ofNullable(PRIVILEGES.get(objects))
                .orElseThrow(() -> Refusal.unsupported(
                        statement.tag() + " FOR " + objects.toUpperCase(Locale.ROOT) + " IN …", draft.token(scope)));
        Arguments arguments = new Arguments().with("object_kind", objects.toUpperCase(Locale.ROOT));
        cursor.expect("in");
        boolean inSchema = !objects.equals("schemas") && !objects.equals("languages") && cursor.take("schema");
        if (!inSchema) {
            cursor.expect("database");
        }
        arguments.with(inSchema ? "schema" : "database", cursor.name());
        cursor.expect(statement.gives() ? "to" : "from");
        List<Grantee> grantees = Grantee.list(cursor);
        cursor.expectEnd();
        requireUsersAndRoles(grantees);
        arguments
                .with("privileges", privileges(draft, statement.first(), scope, known))
                .with("grantees", Grantee.arguments(grantees));
        String command = statement.gives() ? "grant scoped privileges" : "revoke scoped privileges";
        Request.write(draft, command, arguments, statement.tag());
    }

    private static void requireUsersAndRoles(List<Grantee> grantees) {
        boolean fits = grantees.stream()
                .allMatch(grantee -> grantee.kind() == Grantee.Kind.USER || grantee.kind() == Grantee.Kind.ROLE);
        if (!fits) {
            throw SqlError.of(INVALID_GRANT, "scoped permissions can only be granted to users and roles");
        }
    }

    private static List<String> privileges(Draft draft, int from, int to, Map<String, String> known) {
        Cursor cursor = new Cursor(draft, from);
        if (cursor.take("all")) {
            cursor.take("privileges");
            return requireEnd(cursor, to, known.values().stream().sorted().toList());
        }
        List<String> privileges = new ArrayList<>();
        do {
            String word = Folding.toLowerCase(draft.require(cursor.index()).value());
            privileges.add(Optional.ofNullable(known.get(word)).orElseThrow(cursor::unexpected));
            cursor.skip();
        } while (cursor.takeMark(","));
        return requireEnd(cursor, to, privileges);
    }

    private static List<String> requireEnd(Cursor cursor, int end, List<String> privileges) {
        if (cursor.index() != end) {
            throw cursor.unexpected();
        }
        return privileges;
    }
}
