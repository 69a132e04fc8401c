package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;
import java.util.List;

/** ALTER DEFAULT PRIVILEGES: the engine's own, with the names it has for users, groups, roles and privileges. */
final class DefaultPrivileges implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.ALTER_DEFAULT_PRIVILEGES) {
            translate(draft);
        }
    }

    private static void translate(Draft draft) {
        Cursor cursor = new Cursor(draft, 3);
        if (cursor.take("for", "user")) {
            owners(draft, cursor);
        }
        if (cursor.take("in", "schema")) {
            cursor.names();
        }
        boolean gives = cursor.take("grant");
        if (!gives) {
            cursor.expect("revoke");
            cursor.take("grant", "option", "for");
        }
        int privileges = cursor.index();
        while (!cursor.at("on")) {
            cursor.skip();
        }
        int on = cursor.index();
        cursor.expect("on");
        requireSupportedObject(draft, on + 1);
        cursor.skip();
        cursor.expect(gives ? "to" : "from");
        grantees(draft, cursor, gives);
        EnginePrivilege.of(draft, on + 1).translate(draft, privileges, on);
    }

    private static void owners(Draft draft, Cursor cursor) {
        do {
            int name = cursor.index();
            String user = cursor.user();
            if (!draft.atKind(name, TokenKind.WORD)) {
                draft.replace(name, new Grantee(Grantee.Kind.USER, user, false).engineName());
            }
        } while (cursor.takeMark(","));
    }

    /** The engine has one set of default privileges for functions and procedures together. */
    private static void requireSupportedObject(Draft draft, int index) {
        if (draft.at(index, "procedures")) {
            throw Refusal.unsupported("ALTER DEFAULT PRIVILEGES ON PROCEDURES", draft.token(index));
        }
        if (!draft.atAny(index, "tables", "functions")) {
            throw Refusal.syntax(draft.require(index));
        }
    }

    private static void grantees(Draft draft, Cursor cursor, boolean gives) {
        int first = cursor.index();
        List<Grantee> grantees = Grantee.list(cursor);
        int behind = cursor.index();
        long options = grantees.stream().filter(Grantee::option).count();
        if (0 < options && options < grantees.size()) {
            throw Refusal.unsupported(
                    "ALTER DEFAULT PRIVILEGES with WITH GRANT OPTION for some grantees only", draft.token(first));
        }
        if (!gives && !cursor.take("restrict")) {
            cursor.take("cascade");
        }
        cursor.expectEnd();
        GranteeNames.translate(draft, first, behind);
    }
}
