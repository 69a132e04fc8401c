package dev.redshiftkit.local.translate.type;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** The types behind {@code ::} and within CAST. */
public final class CastTypes implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.atMark(index, "::")) {
                translate(draft, index + 1);
            } else if (draft.at(index, "cast") && draft.atMark(index + 1, "(")) {
                translateWithin(draft, index + 1);
            }
        }
    }

    private static void translateWithin(Draft draft, int open) {
        int close = draft.closing(open);
        for (int index = open + 1; index < close; index = draft.skip(index)) {
            if (draft.at(index, "as")) {
                translate(draft, index + 1);
            }
        }
    }

    private static void translate(Draft draft, int index) {
        if (draft.atName(index)) {
            TypeNames.translateCastType(draft, index);
        }
    }
}
