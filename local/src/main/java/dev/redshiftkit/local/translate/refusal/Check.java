package dev.redshiftkit.local.translate.refusal;

import dev.redshiftkit.local.translate.draft.Draft;

/** Looks at a place where something may stand that Redshift does not have. Keeps no state. */
@FunctionalInterface
interface Check {

    /**
     * Lets pass what Redshift has.
     *
     * @throws dev.redshiftkit.local.error.SqlError the error of Redshift, if it does not have this
     */
    void check(Draft draft, int index);

    /** Returns a check that makes both. */
    default Check and(Check other) {
        return (draft, index) -> {
            check(draft, index);
            other.check(draft, index);
        };
    }
}
