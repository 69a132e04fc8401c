package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;
import dev.redshiftkit.local.translate.draft.Names;

/** LIKE takes over the physical attributes of the parent, too; the engine copies columns, NOT NULL and defaults. */
final class LikeClause {

    private LikeClause() {}

    static void take(Draft draft, Range element, Attributes attributes) {
        int name = element.from() + 1;
        attributes.like(draft.text(name, Names.behind(draft, name)));
    }
}
