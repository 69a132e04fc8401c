package dev.redshiftkit.local.translate.transaction;

import dev.redshiftkit.local.error.SqlError;
import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import java.util.List;

/** Redshift has neither savepoints nor transactions in two phases. */
final class Subtransactions implements Rule {

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private static final List<String[]> REFUSED = List.of(
            new String[] {"savepoint"},
            new String[] {"release"},
            new String[] {"rollback", "to"},
            new String[] {"rollback", "work", "to"},
            new String[] {"rollback", "transaction", "to"},
            new String[] {"prepare", "transaction"},
            new String[] {"commit", "prepared"},
            new String[] {"rollback", "prepared"});

    @Override
    public void apply(Draft draft) {
        for (String[] words : REFUSED) {
            if (draft.at(0, words)) {
                throw SqlError.of(FEATURE_NOT_SUPPORTED, "SQL command \"" + draft.original() + "\" not supported.");
            }
        }
    }
}
