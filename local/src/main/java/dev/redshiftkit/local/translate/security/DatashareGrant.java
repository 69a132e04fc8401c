package dev.redshiftkit.local.translate.security;

import dev.redshiftkit.local.translate.draft.Refusal;

final class DatashareGrant {
    private DatashareGrant() {}

    static void translate(GrantStatement statement, int on) {
        throw Refusal.unsupported("x", statement.draft().token(on));
    }
}
