package dev.redshiftkit.local.translate.change;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;
import dev.redshiftkit.local.translate.draft.Rule;

/** INSERT of several rows, whose values may not be queries (Redshift guide, INSERT). */
final class Insert implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    @Override
    public void apply(Draft draft) {
        int verb = Verb.find(draft, "insert");
        if (verb < 0) {
            return;
        }
        int values = Names.behind(draft, verb + 2);
        values = draft.atMark(values, "(") ? draft.skip(values) : values;
        if (draft.at(values, "values") && draft.atMark(values + 1, "(") && draft.atMark(draft.skip(values + 1), ",")) {
            refuseQueries(draft, values + 1);
        }
    }

    private static void refuseQueries(Draft draft, int first) {
        for (int index = first; index + 1 < draft.size(); index++) {
            if (draft.atMark(index, "(") && draft.atAny(index + 1, "select", "with")) {
                throw SqlError.of(FEATURE_NOT_SUPPORTED, "can't use subqueries in multi-row VALUES")
                        .withPosition(draft.token(index).start() + 1);
            }
        }
    }
}
