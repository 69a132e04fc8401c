package dev.redshiftkit.local.copy.record;

/** A record as the error tables show it. */
public interface RawRecord {

    /** Of a text in the error tables, in bytes (Redshift guide, STL_LOAD_ERRORS, {@code raw_line}). */
    int SHOWN_BYTES = 1024;

    /** Returns the line of the file, from 1; -1 where lines mean nothing. */
    long line();

    /** Returns the record as the file has it, at most {@link #SHOWN_BYTES} of it. */
    byte[] raw();

    /** Returns for how many columns the record has a field; 0 if it could not be divided. */
    int fieldCount();

    /** Returns the text of a field, at most {@link #SHOWN_BYTES} of it. */
    byte[] field(int index);
}
