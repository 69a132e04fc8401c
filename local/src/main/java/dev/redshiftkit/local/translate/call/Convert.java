package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.type.TypeNames;
import java.util.List;

/** CONVERT(type, value), which is CAST(value AS type). */
final class Convert implements CallRewrite {

    @Override
    public void apply(Call call) {
        List<Integer> commas = call.commas();
        if (commas.size() != 1) {
            return;
        }
        Draft draft = call.draft();
        int comma = commas.get(0);
        TypeNames.translateCastType(draft, call.first());
        String type = draft.text(call.first(), comma);
        draft.replace(call.name(), "CAST");
        draft.delete(call.first(), comma + 1);
        draft.insertAfter(call.close() - 1, " AS " + type);
    }
}
