package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.Token;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;

/** REGEXP_REPLACE with flags in its fourth place, as the engine has it. In Redshift that is the position to begin at. */
final class RegularExpressionFlags implements CallRewrite {

    private static final String INVALID_TEXT = "22P02";

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        if (commas.size() == 3 && draft.atKind(commas.get(2) + 1, TokenKind.STRING)) {
            requireNumber(draft.token(commas.get(2) + 1));
        }
    }

    private static void requireNumber(Token position) {
        if (!position.value().strip().matches("[+-]?[0-9]+")) {
            throw SqlError.of(INVALID_TEXT, "invalid input syntax for integer: \"" + position.value() + "\"")
                    .withPosition(position.start() + 1);
        }
    }
}
