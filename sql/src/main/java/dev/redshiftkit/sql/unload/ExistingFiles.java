package dev.redshiftkit.sql.unload;

/** What UNLOAD does about objects that its prefix already has. */
public enum ExistingFiles {
    /** The statement fails, as it does unless told otherwise. */
    REFUSED,
    /** {@code ALLOWOVERWRITE}: those of the same names are replaced, the others stay. */
    OVERWRITTEN,
    /** {@code CLEANPATH}: all are deleted for good first; with partitions, those in the folders written to. */
    REMOVED
}
