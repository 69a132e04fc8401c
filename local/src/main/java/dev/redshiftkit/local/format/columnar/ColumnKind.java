package dev.redshiftkit.local.format.columnar;

/** What the values of a column are, whichever way the file stores them. */
public enum ColumnKind {
    BOOLEAN,
    /** Whole numbers of up to 32 bits. */
    INTEGER,
    /** Whole numbers of up to 64 bits. */
    BIGINT,
    REAL,
    DOUBLE,
    /** Unscaled numbers; the scale is the column's. */
    DECIMAL,
    /** Days from 1970-01-01. */
    DATE,
    /** Microseconds from 1970-01-01 00:00:00. */
    TIMESTAMP,
    /** Microseconds from midnight. */
    TIME,
    /** Text in UTF-8, or bytes that nothing more is known of. */
    BYTES,
    /** A value of any type, as JSON. */
    JSON,
    /** A group, a list, a map, or a type that has no counterpart. */
    OTHER
}
