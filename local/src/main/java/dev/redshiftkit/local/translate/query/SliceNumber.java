package dev.redshiftkit.local.translate.query;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Rule;
import dev.redshiftkit.local.translate.structure.QueryBlock;
import dev.redshiftkit.local.translate.structure.Relation;

/** SLICE_NUM() in a query that reads a table: its rows are on a slice, and not on the leader node. */
final class SliceNumber implements Rule {

    @Override
    public void apply(Draft draft) {
        for (int index = 0; index < draft.size(); index++) {
            if (isCall(draft, index)) {
                QueryBlock.in(draft).forEach(SliceNumber::write);
                return;
            }
        }
    }

    private static boolean isCall(Draft draft, int index) {
        return draft.at(index, "slice_num") && draft.atMark(index + 1, "(") && !draft.atMark(index - 1, ".");
    }

    private static void write(QueryBlock block) {
        if (block.relations().stream().anyMatch(Relation::isUsers)) {
            block.forEachOwn(index -> {
                if (isCall(block.draft(), index)) {
                    block.draft().replace(index, "redshift_kit.slice_num");
                }
            });
        }
    }
}
