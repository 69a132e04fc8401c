package dev.redshiftkit.local.format.delimited;

/** What quotation marks mean to a reader of delimited text. */
public enum Quoting {
    /** Nothing: they belong to the field. */
    NONE,
    /** COPY's REMOVEQUOTES: a field may stand in single or double ones, which are dropped. */
    REMOVED,
    /** CSV: a field may stand in quotes, and then hold delimiters, line ends and doubled quotes. */
    CSV
}
