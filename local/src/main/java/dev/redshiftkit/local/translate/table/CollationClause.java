package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.OptionalInt;

/** COLLATE behind a column: the engine compares case-sensitively and no other way. */
final class CollationClause implements ColumnClause {

    @Override
    public OptionalInt take(Draft draft, int index, String column, Attributes attributes) {
        if (!draft.at(index, "collate")) {
            return OptionalInt.empty();
        }
        if (draft.atAny(index + 1, "case_insensitive", "ci")) {
            throw Refusal.unsupported("COLLATE CASE_INSENSITIVE", draft.token(index));
        }
        if (!draft.atAny(index + 1, "case_sensitive", "cs")) {
            throw Refusal.syntax(draft.require(index + 1));
        }
        draft.delete(index, index + 2);
        return OptionalInt.of(index + 2);
    }
}
