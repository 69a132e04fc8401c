package dev.redshiftkit.local.translate.table;

import dev.redshiftkit.local.translate.draft.Draft;

/** What is said of a materialized view before its query: how its rows are kept. */
public final class PhysicalAttributes {

    private PhysicalAttributes() {}

    /**
     * Takes the attributes out of the tokens from one index to the one before the other, and returns the comment that tells
     * the database of them. Where nothing is told, rows are distributed evenly.
     */
    public static String take(Draft draft, int from, int to) {
        Attributes attributes = new Attributes();
        TableClauses.take(draft, new Range(from, to), attributes);
        attributes.distributeEvenlyUnlessTold();
        return attributes.comment();
    }

    /** Whether AUTO REFRESH YES is among them. */
    public static boolean refreshesItself(Draft draft, int from, int to) {
        boolean refreshed = false;
        for (int index = from; index < to; index = draft.skip(index)) {
            refreshed |= draft.at(index, "auto", "refresh", "yes");
        }
        return refreshed;
    }
}
