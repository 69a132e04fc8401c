package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
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
        String value = draft.text(call.first(), commas.get(0));
        draft.replace(call.name(), "(CASE");
        draft.delete(call.open(), commas.get(0));
        for (int place = 0; place < commas.size(); place++) {
            draft.replace(commas.get(place), (place == 0 ? "" : " ") + word(place, commas.size(), value));
        }
        draft.replace(call.close(), " END)");
    }

    /** Behind the value, searches and results take turns; a last one without a result is what holds otherwise. */
    private static String word(int place, int commas, String value) {
        if (place % 2 == 1) {
            return "THEN";
        }
        return place == commas - 1 ? "ELSE" : "WHEN (" + value + ") IS NOT DISTINCT FROM";
    }
}
