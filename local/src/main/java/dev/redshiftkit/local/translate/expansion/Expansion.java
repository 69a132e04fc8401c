package dev.redshiftkit.local.translate.expansion;

import dev.redshiftkit.local.translate.draft.Draft;

/** How one construct is said otherwise. Keeps no state, so one instance serves all threads. */
interface Expansion {

    /** Whether the statement may hold the construct. Quick, and careful: the answer may be yes where there is nothing to do. */
    boolean concerns(Draft draft);

    /** Whether what it needs to know of the statement's tables makes a difference. Asked only if it is concerned. */
    default boolean asks(Draft draft) {
        return true;
    }

    /**
     * Changes the first place where the construct stands, inner queries before outer ones, and returns whether there was one.
     *
     * @throws dev.redshiftkit.local.error.SqlError if the construct is used wrongly
     */
    boolean expand(Draft draft, Relations relations);
}
