package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;

/** NVL2(value, if not null, if null). */
final class NullChoice implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        if (commas.size() == 2) {
            call.rename("(CASE WHEN ");
            call.replaceComma(commas.get(0), ") IS NOT NULL THEN");
            call.replaceComma(commas.get(1), " ELSE");
            draft.replace(call.close(), " END)");
            convert(draft, commas.get(0), commas.get(1), call.close());
        }
    }

    /** Of a text and a number the first has the type of the answer; the engine would have that of the number. */
    private static void convert(Draft draft, int first, int second, int close) {
        boolean text = draft.atKind(first + 1, TokenKind.STRING) && first + 2 == second;
        boolean number = draft.atKind(second + 1, TokenKind.NUMBER) && second + 2 == close;
        if (text && number) {
            draft.replace(second + 1, "'" + draft.token(second + 1).text() + "'");
        }
    }
}
