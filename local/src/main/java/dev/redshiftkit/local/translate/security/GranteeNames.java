package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;

/** Writes the engine's names of users, groups and roles over those in a list; unquoted names of users need no change. */
final class GranteeNames {

    private GranteeNames() {}

    /**
     * Translates a list of grantees, of which all or none have WITH GRANT OPTION.
     *
     * @param end the index behind the last of them
     */
    static void translate(Draft draft, int first, int end) {
        Cursor cursor = new Cursor(draft, first);
        while (cursor.index() < end) {
            translateOne(draft, cursor);
            boolean more = cursor.index() < end;
            int option = cursor.index();
            if (cursor.take("with", "grant", "option") && cursor.index() < end) {
                draft.delete(option, cursor.index());
            }
            if (more && cursor.index() < end) {
                cursor.expectMark(",");
            }
        }
    }

    private static void translateOne(Draft draft, Cursor cursor) {
        int keyword = cursor.index();
        if (cursor.take("public")) {
            return;
        }
        if (cursor.take("group") || cursor.take("role")) {
            Grantee.Kind kind = draft.at(keyword, "group") ? Grantee.Kind.GROUP : Grantee.Kind.ROLE;
            Grantee grantee = new Grantee(kind, cursor.name(), false);
            draft.replace(keyword, grantee.engineName());
            draft.delete(keyword + 1, cursor.index());
        } else {
            user(draft, cursor);
        }
    }

    private static void user(Draft draft, Cursor cursor) {
        int name = cursor.index();
        String user = cursor.user();
        if (!draft.atKind(name, TokenKind.WORD) || cursor.index() > name + 1) {
            draft.replace(name, new Grantee(Grantee.Kind.USER, user, false).engineName());
            draft.delete(name + 1, cursor.index());
        }
    }
}
