package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;

/** The part in EXTRACT(part FROM value), where the engine knows fewer names. */
final class ExtractedPart implements CallRewrite {

    @Override
    public void apply(Call call) {
        Draft draft = call.draft();
        int part = call.first();
        if (draft.atName(part) && draft.at(part + 1, "from")) {
            String name = DateParts.canonical(draft.token(part).value());
            if (!name.equalsIgnoreCase(draft.token(part).text())) {
                draft.replace(part, name);
            }
        }
    }
}
