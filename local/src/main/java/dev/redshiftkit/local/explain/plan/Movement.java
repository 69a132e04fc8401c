package dev.redshiftkit.local.explain.plan;

/** How rows move between slices so that a join finds its partners (Redshift guide, "Evaluating the query plan"). */
public enum Movement {
    /** Nothing moves: both sides lie where their join keys put them. */
    DS_DIST_NONE,
    /** Nothing moves: the inner table is on every node. */
    DS_DIST_ALL_NONE,
    /** The rows of the inner side go to where the outer side has their join keys. */
    DS_DIST_INNER,
    /** The rows of the outer side go to where the inner side has their join keys. */
    DS_DIST_OUTER,
    /** The whole inner side goes to every node. */
    DS_BCAST_INNER,
    /** The whole inner side goes to one slice, because the outer table is on every node. */
    DS_DIST_ALL_INNER,
    /** The rows of both sides go to where their join keys say. */
    DS_DIST_BOTH
}
