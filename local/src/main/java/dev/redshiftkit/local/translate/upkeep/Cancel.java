package dev.redshiftkit.local.translate.upkeep;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.EngineLiteral;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;

/** CANCEL of a session's statement by its process id, perhaps with words for the client whose statement it is. */
final class Cancel implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() != StatementKind.CANCEL) {
            return;
        }
        if (!draft.atKind(1, TokenKind.NUMBER)) {
            throw Refusal.syntax(draft.require(1));
        }
        String message = "";
        if (draft.atKind(2, TokenKind.STRING)) {
            message = draft.token(2).value();
            Names.requireEnd(draft, 3);
        } else {
            Names.requireEnd(draft, 2);
        }
        draft.replace(0, "CALL redshift_kit.cancel(" + draft.token(1).text() + ", " + EngineLiteral.of(message) + ")");
        draft.delete(1, draft.size());
        draft.answerAs("CANCEL");
    }
}
