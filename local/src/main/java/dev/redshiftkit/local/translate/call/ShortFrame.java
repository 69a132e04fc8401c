package dev.redshiftkit.local.translate.call;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** The frame ROWS UNBOUNDED FOLLOWING, which begins at the current row (Redshift guide, "Window function syntax summary"). */
public final class ShortFrame implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "rows", "unbounded", "following")) {
                draft.insertAfter(index, " BETWEEN CURRENT ROW AND");
            }
        }
    }
}
