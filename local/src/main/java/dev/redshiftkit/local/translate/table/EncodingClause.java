package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.OptionalInt;

/** ENCODE behind a column. */
final class EncodingClause implements ColumnClause {

    @Override
    public OptionalInt take(Draft draft, int index, String column, Attributes attributes) {
        if (!draft.at(index, "encode")) {
            return OptionalInt.empty();
        }
        attributes.encoding(column, Encodings.read(draft, index + 1));
        draft.delete(index, index + 2);
        return OptionalInt.of(index + 2);
    }
}
