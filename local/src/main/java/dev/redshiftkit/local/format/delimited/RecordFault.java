package dev.redshiftkit.local.format.delimited;

/** Why a record could not be divided into fields. */
public enum RecordFault {
    /** A quote opens a field and none closes it. */
    UNBALANCED_QUOTE,
    /** A quote stands where CSV allows none, or something follows a closing one. */
    MISPLACED_QUOTE,
    /** The record is longer than a reader may hold. */
    TOO_LONG
}
