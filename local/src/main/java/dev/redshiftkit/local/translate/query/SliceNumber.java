package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.syntax.Calls;
import dev.redshiftkit.local.translate.syntax.Queries;
import dev.redshiftkit.local.translate.syntax.TableName;

/** SLICE_NUM() in a query that reads a table: its rows are on a slice, and not on the leader node. */
final class SliceNumber implements Rule {

    @Override
    public void apply(Draft draft) {
        if (draft.hasAny("slice_num")) {
            Queries.selects(draft).stream()
                    .filter(select -> select.tables().anyMatch(TableName::isUsers))
                    .forEach(select -> select.forEachOwn(index -> write(draft, index)));
        }
    }

    private static void write(Draft draft, int index) {
        if (Calls.nameAt(draft, index).equals("slice_num")) {
            draft.replace(index, "redshift_kit.slice_num");
        }
    }
}
