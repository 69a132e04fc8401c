package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/**
 * The keyword SESSION_USER, by which the engine means who has logged in, and Redshift whom SET SESSION AUTHORIZATION has
 * made the session's user since.
 */
final class SessionUser implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "session_user") && !draft.atMark(index - 1, ".") && !draft.atMark(index + 1, "(")) {
                draft.replace(index, "pg_catalog.\"session_user\"()");
            }
        }
    }
}
