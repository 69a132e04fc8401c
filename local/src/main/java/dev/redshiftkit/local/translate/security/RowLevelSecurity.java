package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.ArrayList;
import java.util.List;

/** Policies of row-level security, and ALTER TABLE that turns it on and off (Redshift guide, "Row-level security"). */
final class RowLevelSecurity implements Rule {

    /** What the database calls the table that a policy is attached to. */
    private static final String TARGET = "\"rls target\"";

    /** What the system views call it where the policy has no alias for it. */
    private static final String DEFAULT_ALIAS = "rls_table";

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case CREATE_RLS_POLICY -> create(draft);
            case ALTER_RLS_POLICY -> alter(draft);
            case DROP_RLS_POLICY -> drop(draft);
            case ATTACH_RLS_POLICY -> attach(draft, "attach rls policy", "to", "ATTACH RLS POLICY");
            case DETACH_RLS_POLICY -> attach(draft, "detach rls policy", "from", "DETACH RLS POLICY");
            case ALTER_TABLE -> alterTable(draft);
            case UNKNOWN -> refuseEngineStatement(draft);
            default -> {}
        }
    }

    private static void refuseEngineStatement(Draft draft) {
        if (draft.atAny(0, "create", "alter", "drop") && draft.at(1, "policy")) {
            throw Refusal.syntax(draft.token(1));
        }
    }

    private static void create(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        List<Arguments> columns = List.of();
        String alias = DEFAULT_ALIAS;
        if (cursor.take("with")) {
            columns = PolicyColumns.read(draft, cursor);
            alias = cursor.take("as") || !cursor.at("using") ? cursor.name() : alias;
        }
        arguments.with("alias", alias).with("columns", columns).with("expression", expression(draft, cursor, alias));
        cursor.expectEnd();
        Request.write(draft, "create rls policy", arguments, "CREATE RLS POLICY");
    }

    private static String expression(Draft draft, Cursor cursor, String alias) {
        cursor.expect("using");
        int open = cursor.index();
        if (!cursor.atMark("(") || draft.closing(open) >= draft.size()) {
            throw cursor.unexpected();
        }
        cursor.skip();
        renameAlias(draft, open + 1, cursor.index() - 1, alias);
        return draft.text(open + 1, cursor.index() - 1);
    }

    private static void renameAlias(Draft draft, int from, int to, String alias) {
        for (int index = from; index < to; index++) {
            boolean qualifies = draft.atName(index) && draft.atMark(index + 1, ".") && !draft.atMark(index - 1, ".");
            if (qualifies && draft.name(index).equals(alias)) {
                draft.replace(index, TARGET);
            }
        }
    }

    private static void alter(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        arguments.with("expression", expression(draft, cursor, DEFAULT_ALIAS));
        cursor.expectEnd();
        Request.write(draft, "alter rls policy", arguments, "ALTER RLS POLICY");
    }

    private static void drop(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("if_exists", cursor.take("if", "exists"));
        arguments.with("name", cursor.name());
        boolean cascade = cursor.take("cascade");
        if (!cascade) {
            cursor.take("restrict");
        }
        cursor.expectEnd();
        Request.write(draft, "drop rls policy", arguments.with("cascade", cascade), "DROP RLS POLICY");
    }

    private static void attach(Draft draft, String command, String direction, String tag) {
        Cursor cursor = new Cursor(draft, 3);
        Arguments arguments = new Arguments().with("name", cursor.name());
        cursor.expect("on");
        cursor.take("table");
        List<List<String>> relations = new ArrayList<>();
        do {
            relations.add(cursor.path());
        } while (cursor.takeMark(","));
        cursor.expect(direction);
        List<Grantee> grantees = Grantee.ofPolicy(cursor);
        cursor.expectEnd();
        arguments.with("relations", relations).with("grantees", Grantee.arguments(grantees));
        Request.write(draft, command, arguments, tag);
    }

    private static void alterTable(Draft draft) {
        Cursor cursor = new Cursor(draft, 2);
        cursor.take("if", "exists");
        List<String> table = cursor.path();
        if (cursor.take("row", "level", "security")) {
            boolean on = cursor.take("on");
            if (!on) {
                cursor.expect("off");
            }
            Arguments arguments = new Arguments().with("relation", table).with("is_on", on);
            readConjunction(draft, cursor, arguments);
            cursor.expectEnd();
            Request.write(draft, "alter row level security", arguments, "ALTER TABLE");
        } else if (draft.at(cursor.index() + 1, "row", "level") || draft.at(cursor.index() + 2, "row", "level")) {
            // ENABLE, DISABLE, FORCE and NO FORCE are the engine's.
            throw cursor.unexpected();
        }
    }

    private static void readConjunction(Draft draft, Cursor cursor, Arguments arguments) {
        if (cursor.take("conjunction", "type")) {
            boolean or = cursor.take("or");
            if (!or) {
                cursor.expect("and");
            }
            arguments.with("conjunction", or ? "OR" : "AND");
        }
        if (cursor.at("for")) {
            throw Refusal.unsupported("ROW LEVEL SECURITY FOR DATASHARES", draft.token(cursor.index()));
        }
    }
}
