package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;

/** APPROXIMATE in front of COUNT or PERCENTILE_DISC: the local Redshift is exact. */
final class ApproximateAggregates implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (draft.at(index, "approximate") && draft.atAny(index + 1, "count", "percentile_disc")) {
                draft.delete(index, index + 1);
            }
        }
    }
}
