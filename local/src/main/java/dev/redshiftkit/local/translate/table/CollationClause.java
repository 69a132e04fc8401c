package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Refusal;
import java.util.OptionalInt;

/** COLLATE behind a column. Case-sensitive is how the engine compares anyway; the other way is a collation of its own. */
final class CollationClause implements ColumnClause {

    private static final String CASE_INSENSITIVE = "pg_catalog.case_insensitive";

    @Override
    public OptionalInt take(Draft draft, int index, String column, Attributes attributes) {
        if (!draft.at(index, "collate")) {
            return OptionalInt.empty();
        }
        if (draft.atAny(index + 1, "case_insensitive", "ci")) {
            draft.replace(index + 1, CASE_INSENSITIVE);
        } else if (draft.atAny(index + 1, "case_sensitive", "cs")) {
            draft.delete(index, index + 2);
        } else {
            throw Refusal.syntax(draft.require(index + 1));
        }
        return OptionalInt.of(index + 2);
    }
}
