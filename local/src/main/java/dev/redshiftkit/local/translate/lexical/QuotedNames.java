package dev.redshiftkit.local.translate.lexical;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.Folding;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * Redshift folds names to lower case even between double quotes (Redshift guide, "Names and identifiers"). Collations are the
 * engine's own names, and are left alone.
 */
final class QuotedNames implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atKind(index, TokenKind.QUOTED_IDENTIFIER) && !isCollation(draft, index)) {
                fold(draft, index);
            }
        }
    }

    private static void fold(Draft draft, int index) {
        String written = draft.token(index).text();
        String folded = Folding.toLowerCase(written);
        if (!folded.equals(written)) {
            draft.replace(index, folded);
        }
    }

    private static boolean isCollation(Draft draft, int index) {
        int first = draft.atMark(index - 1, ".") ? index - 2 : index;
        return draft.at(first - 1, "collate");
    }
}
