package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.ArrayList;
import java.util.List;

/**
 * SHOW DATASHARES, and those forms of SHOW GRANTS that drivers do not use (Redshift guide, SHOW GRANTS). {@link
 * dev.redshiftkit.local.translate.show.ShowRule} has those on tables and columns.
 */
final class ShowSecurity implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.SHOW) {
            return;
        }
        Cursor cursor = new Cursor(draft, 1);
        if (cursor.take("datashares")) {
            write(draft, cursor, "show_datashares", new ArrayList<>());
        } else if (cursor.take("grants", "on", "database")) {
            write(draft, cursor, "show_database_grants", parts(cursor, 1));
        } else if (cursor.take("grants", "on", "schema")) {
            write(draft, cursor, "show_schema_grants", parts(cursor, 2));
        } else if (cursor.take("grants", "on", "function") || cursor.take("grants", "on", "procedure")) {
            List<String> arguments = parts(cursor, 3);
            arguments.add(types(draft, cursor));
            write(draft, cursor, "show_routine_grants", arguments);
        } else if (cursor.take("grants", "for")) {
            write(draft, cursor, "show_grants_for", grantee(cursor));
        }
    }

    /** Parts left out at the front are those of the session. */
    private static List<String> parts(Cursor cursor, int count) {
        List<String> named = cursor.path();
        if (named.size() > count) {
            throw cursor.unexpected();
        }
        List<String> defaults = List.of("current_database()::text", "current_schema()::text");
        List<String> parts = new ArrayList<>();
        for (int missing = 0; missing < count - named.size(); missing++) {
            parts.add(defaults.get(missing));
        }
        named.forEach(name -> parts.add(EngineLiteral.of(name)));
        return parts;
    }

    private static String types(Draft draft, Cursor cursor) {
        if (!cursor.atMark("(")) {
            return "NULL";
        }
        int open = cursor.index();
        cursor.skip();
        return EngineLiteral.of(Folding.toLowerCase(draft.text(open + 1, cursor.index() - 1)));
    }

    private static List<String> grantee(Cursor cursor) {
        boolean role = cursor.take("role");
        boolean everybody = !role && cursor.take("public");
        List<String> arguments = new ArrayList<>();
        arguments.add(role ? "'role'" : everybody ? "'public'" : "'user'");
        arguments.add(everybody ? "''" : EngineLiteral.of(role ? cursor.name() : cursor.user()));
        if (cursor.take("from", "database")) {
            arguments.add(EngineLiteral.of(cursor.name()));
        }
        return arguments;
    }

    private static void write(Draft draft, Cursor cursor, String function, List<String> arguments) {
        if (cursor.take("like")) {
            arguments.add("pattern => " + EngineLiteral.of(cursor.string()));
        }
        String limit = cursor.take("limit") ? " LIMIT " + cursor.number() : "";
        cursor.expectEnd();
        Request.replace(
                draft, "SELECT * FROM redshift_kit." + function + "(" + String.join(", ", arguments) + ")" + limit);
    }
}
