package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Refusal;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;
import dev.redshiftkit.sql.statement.StatementKind;

/** FETCH and CLOSE: a cursor goes forward only, and is told by its name (Redshift guide, FETCH and CLOSE). */
final class FetchCursor implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.kind() == StatementKind.FETCH) {
            int from = behindDirection(draft);
            if (!draft.at(from, "from")) {
                throw Refusal.syntax(draft.require(from));
            }
            requireName(draft, from + 1);
        } else if (draft.kind() == StatementKind.CLOSE) {
            requireName(draft, 1);
        }
    }

    private static int behindDirection(Draft draft) {
        int index = draft.at(1, "forward") ? 2 : 1;
        boolean counted = draft.atKind(index, TokenKind.NUMBER) || draft.at(index, "all");
        boolean next = index == 1 && draft.at(1, "next");
        return counted || next ? index + 1 : index;
    }

    private static void requireName(Draft draft, int index) {
        Names.read(draft, index);
        if (draft.at(index, "all")) {
            throw Refusal.syntax(draft.token(index));
        }
        Names.requireEnd(draft, index + 1);
    }
}
