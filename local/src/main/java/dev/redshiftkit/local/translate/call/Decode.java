package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.sql.lex.TokenKind;
import java.util.List;

/**
 * DECODE(value, search, result, …, otherwise), where a NULL finds a NULL. With two arguments it is the engine's own function,
 * which decodes bytes.
 */
final class Decode implements CallRewrite {

    @Override
    public void apply(Call call) {
        List<Integer> commas = call.commas();
        if (commas.size() < 2) {
            return;
        }
        Draft draft = call.draft();
        boolean literals = searchesAreLiterals(call, commas);
        String value = draft.text(call.first(), commas.get(0));
        call.rename("(CASE");
        draft.delete(call.open(), literals ? call.first() : commas.get(0));
        for (int place = 0; place < commas.size(); place++) {
            String search = literals ? "WHEN" : "WHEN (" + value + ") IS NOT DISTINCT FROM";
            boolean tight = place == 0 && !literals;
            call.replaceComma(commas.get(place), (tight ? "" : " ") + word(place, commas.size(), search));
        }
        draft.replace(call.close(), " END)");
    }

    /** Behind the value, searches and results take turns; a last one without a result is what holds otherwise. */
    private static String word(int place, int commas, String search) {
        if (place % 2 == 1) {
            return "THEN";
        }
        return place == commas - 1 ? "ELSE" : search;
    }

    /** Then none of them is NULL, and the value need not be repeated for each. */
    private static boolean searchesAreLiterals(Call call, List<Integer> commas) {
        for (int place = 0; place + 1 < commas.size(); place += 2) {
            if (!isLiteral(call.draft(), commas.get(place) + 1, commas.get(place + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLiteral(Draft draft, int from, int to) {
        int first = draft.atMark(from, "-") ? from + 1 : from;
        return first + 1 == to && (draft.atKind(first, TokenKind.NUMBER) || draft.atKind(first, TokenKind.STRING));
    }
}
