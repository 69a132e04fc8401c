package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** MINUS, which is EXCEPT. The word is reserved, so it is never a name without quotes. */
final class MinusOperator implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "minus") && !draft.atMark(index - 1, ".")) {
                draft.replace(index, "EXCEPT");
            }
        }
    }
}
