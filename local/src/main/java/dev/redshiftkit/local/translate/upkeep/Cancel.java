package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;

/** CANCEL of a session's statement by its process id. A message for the victim is not passed on: the engine has no place. */
final class Cancel implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CANCEL) {
            return;
        }
        if (!draft.atKind(1, TokenKind.NUMBER)) {
            throw Refusal.syntax(draft.require(1));
        }
        if (draft.size() > 2) {
            throw Refusal.unsupported("CANCEL with a message", draft.token(2));
        }
        draft.replace(0, "SELECT pg_cancel_backend(" + draft.token(1).text() + ")");
        draft.delete(1, draft.size());
    }
}
