package dev.redshiftkit.local.translate.lexical;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;

/** Redshift lets a word begin right behind a number, as in {@code THEN 1WHEN}, and its driver writes such SQL. */
final class NumbersBesideWords implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 1; index < draft.size(); index++) {
            if (draft.atKind(index, TokenKind.WORD) && touchesNumber(draft, index)) {
                draft.insertBefore(index, " ");
            }
        }
    }

    private static boolean touchesNumber(Draft draft, int index) {
        return draft.atKind(index - 1, TokenKind.NUMBER)
                && draft.token(index - 1).end() == draft.token(index).start();
    }
}
