package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * SELECT on system tables and views. They belong to nobody whom a client could be, but superusers of Redshift grant and
 * revoke the right to read them.
 */
final class SystemRelations {

    private static final Set<String> PREFIXES = Set.of("pg", "stl", "stv", "svcs", "svl", "svv", "sys");

    private SystemRelations() {}

    /** Whether the object behind ON is named like one of them, and no schema but theirs is named. */
    static boolean isAt(Draft draft, int on) {
        int name = draft.at(on + 1, "table") ? on + 2 : on + 1;
        boolean qualified = draft.atMark(name + 1, ".");
        if (qualified && !draft.at(name, "pg_catalog")) {
            return false;
        }
        int relation = qualified ? name + 2 : name;
        return draft.atName(relation) && hasPrefix(draft.name(relation));
    }

    private static boolean hasPrefix(String name) {
        int end = name.indexOf('_');
        return end > 0 && PREFIXES.contains(name.substring(0, end));
    }

    /**
     * Lets the database decide, which knows whether it is one of them or a user's.
     *
     * @param statement already in the engine's words, for the case that it is a user's
     */
    static void translate(GrantStatement statement, int on, List<Grantee> grantees) {
        Draft draft = statement.draft();
        Arguments arguments = new Arguments()
                .with("relations", relations(draft, on))
                .with("only_select", onlySelect(draft, statement.first(), on))
                .with("gives", statement.gives())
                .with("grantees", Grantee.arguments(grantees));
        String ordinary = EngineLiteral.of(draft.text(0, draft.size()));
        Request.call(
                draft, "grant_on_system_relations(" + arguments.literal() + ", " + ordinary + ")", statement.tag());
    }

    private static List<List<String>> relations(Draft draft, int on) {
        Cursor cursor = new Cursor(draft, on + 1);
        cursor.take("table");
        List<List<String>> relations = new ArrayList<>();
        do {
            relations.add(cursor.path());
        } while (cursor.takeMark(","));
        return relations;
    }

    private static boolean onlySelect(Draft draft, int first, int on) {
        Cursor cursor = new Cursor(draft, first);
        boolean fits = cursor.take("select") || cursor.take("all", "privileges") || cursor.take("all");
        return fits && cursor.index() == on;
    }
}
