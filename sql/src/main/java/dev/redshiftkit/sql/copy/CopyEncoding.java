package dev.redshiftkit.sql.copy;

/** The character encoding of the files of a load; UTF8 unless given. */
public enum CopyEncoding {
    UTF8,
    /** With a byte order mark. */
    UTF16,
    UTF16LE,
    UTF16BE,
    ISO88591
}
