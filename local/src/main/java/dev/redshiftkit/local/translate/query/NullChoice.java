package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.List;

/** NVL2(value, if not null, if null). */
final class NullChoice implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        List<Integer> commas = call.commas();
        if (commas.size() == 2) {
            draft.replace(call.name(), "(CASE WHEN ");
            draft.replace(commas.get(0), ") IS NOT NULL THEN");
            draft.replace(commas.get(1), " ELSE");
            draft.replace(call.close(), " END)");
        }
    }
}
