package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.List;
import java.util.OptionalInt;

/** DISTKEY or SORTKEY behind a column. */
final class KeyWordClause implements ColumnClause {

    @Override
    public OptionalInt take(Draft draft, int index, String column, Attributes attributes) {
        if (draft.at(index, "distkey")) {
            attributes.distributionKey(column);
        } else if (draft.at(index, "sortkey")) {
            attributes.sortKey(SortStyle.COMPOUND, List.of(column));
        } else {
            return OptionalInt.empty();
        }
        draft.delete(index, index + 1);
        return OptionalInt.of(index + 1);
    }
}
