package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import java.util.OptionalInt;

/** Something that may be said of a column, and that the engine says otherwise or not at all. */
interface ColumnClause {

    /** Translates the clause if it begins at the index, and returns the index behind it; empty if it does not. */
    OptionalInt take(Draft draft, int index, String column, Attributes attributes);
}
