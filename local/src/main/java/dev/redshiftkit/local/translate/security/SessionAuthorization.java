package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;

/**
 * SET, RESET and SHOW of the session's user. SET ROLE, which the engine has, is none of Redshift's statements: it would let
 * a user become a group.
 */
final class SessionAuthorization implements Rule {

    @Override
    public void apply(Draft draft) {
        switch (draft.kind()) {
            case SET -> set(draft);
            case RESET -> reset(draft);
            case SHOW -> show(draft);
            default -> {}
        }
    }

    private static void set(Draft draft) {
        Cursor cursor = new Cursor(draft, 1);
        boolean local = cursor.take("local");
        if (cursor.take("session", "authorization")) {
            String user = cursor.take("default") ? "NULL" : EngineLiteral.of(cursor.user());
            cursor.expectEnd();
            write(draft, user, local, "SET");
        } else if (cursor.at("role") || cursor.at("session", "role")) {
            throw cursor.unexpected();
        }
    }

    private static void reset(Draft draft) {
        if (draft.at(1, "session", "authorization") || draft.at(1, "session_authorization")) {
            write(draft, "NULL", false, "RESET");
        } else if (draft.at(1, "role")) {
            throw Refusal.syntax(draft.token(1));
        }
    }

    private static void write(Draft draft, String user, boolean local, String tag) {
        Request.call(draft, "set_session_authorization(" + user + ", " + local + ")", tag);
    }

    private static void show(Draft draft) {
        if (draft.at(1, "session_authorization") || draft.at(1, "session", "authorization")) {
            Request.replace(draft, "SELECT pg_catalog.\"session_user\"() AS session_authorization");
        }
    }
}
