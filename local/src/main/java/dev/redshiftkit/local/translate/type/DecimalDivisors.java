package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.sql.lex.TokenKind;

/**
 * Decimal literals behind a division sign, such as {@code a / 2.0}. How many digits a quotient has depends on those of the
 * divisor, and the engine can tell a literal's from a column's only if it is told which is which.
 */
public final class DecimalDivisors implements Rule {

    private static final String LITERAL_TYPE = "::redshift_kit.decimal_literal";

    @Override
    public void apply(Draft draft) {
        for (int index = 1; index < draft.size(); index++) {
            if (draft.atMark(index - 1, "/") && isDecimal(draft, index) && !draft.atMark(index + 1, "::")) {
                draft.insertAfter(index, LITERAL_TYPE);
            }
        }
    }

    private static boolean isDecimal(Draft draft, int index) {
        if (!draft.atKind(index, TokenKind.NUMBER)) {
            return false;
        }
        String number = draft.token(index).text();
        return number.indexOf('.') >= 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }
}
