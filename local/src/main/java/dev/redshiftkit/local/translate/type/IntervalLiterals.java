package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * {@code INTERVAL '1-2' YEAR TO MONTH}, which the engine reads as Redshift does, but as its one type of intervals. Without
 * the words behind it a literal is of that type in Redshift, too.
 */
public final class IntervalLiterals implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "interval") && draft.atKind(index + 1, TokenKind.STRING)) {
                translate(draft, index);
            }
        }
    }

    private static void translate(Draft draft, int index) {
        IntervalQualifier.at(draft, index + 2).ifPresent(qualifier -> {
            int end = IntervalQualifier.skip(draft, index + 2);
            int behind = draft.atMark(end, "(") ? draft.skip(end) : end;
            draft.insertBefore(index, "(");
            draft.insertAfter(behind - 1, ")::" + qualifier.engineType());
        });
    }
}
